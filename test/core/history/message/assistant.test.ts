import assert from 'node:assert/strict';
import { namesAssistant } from '../../../../src/core/history/message/assistant';

const after = (trailer: string): string => `Add search\n\nWith an index.\n\n${trailer}\n`;

describe('an AI assistant', () => {
  for (const trailer of [
    'Co-authored-by: Copilot <175728472+Copilot@users.noreply.github.com>',
    'Co-authored-by: Claude <noreply@anthropic.com>',
    'Co-Authored-By: Claude Opus 4 <noreply@anthropic.com>',
    'Co-authored-by: Cursor <cursoragent@cursor.com>',
    'Co-authored-by: aider (gpt-4o) <noreply@aider.chat>',
    'Co-authored-by: Devin AI <158243242+devin-ai-integration[bot]@users.noreply.github.com>',
    'Co-authored-by: google-labs-jules[bot] <161369871+google-labs-jules[bot]@users.noreply.github.com>',
    'Co-authored-by: gemini-code-assist[bot] <176961590+gemini-code-assist[bot]@users.noreply.github.com>',
    'Assisted-by: Claude Sonnet',
    'Generated-by: Amazon Q',
  ]) {
    it(`is named by “${trailer}”`, () => assert.equal(namesAssistant(after(trailer)), true));
  }

  for (const trailer of [
    'Co-authored-by: Ada Test <ada@example.org>',
    'Co-authored-by: Claude Monet <claude@example.org>',
    'Co-authored-by: Devin Hall <devin@example.org>',
    'Co-authored-by: Jules Verne <jules@example.org>',
    'Co-authored-by: Cody Banks <cody@example.org>',
    'Reviewed-by: Copilot',
    'Show the cursor where it was; thanks to Copilot',
  ]) {
    it(`is not named by “${trailer}”`, () => assert.equal(namesAssistant(after(trailer)), false));
  }
});
