import assert from 'node:assert/strict';
import { isBot } from '../../../src/core/history/bot';

describe('an author is a program', () => {
  const programs: readonly (readonly [string, string])[] = [
    ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com'],
    ['github-actions[bot]', 'actions@example.org'],
    ['CI', '41898282+github-actions[bot]@users.noreply.github.com'],
    ['Renovate Bot', 'bot@renovateapp.com'],
    ['renovate', 'ci@example.org'],
    ['Dependabot', 'support@example.org'],
    ['Release Train', 'train@example.org'],
    ['Anybody', 'deploy@example.org'],
  ];
  for (const [name, address] of programs) {
    it(`as ${name} <${address}> is`, () => {
      assert.equal(isBot(name, address, ['Release Train', 'deploy@example.org']), true);
    });
  }

  const people: readonly (readonly [string, string])[] = [
    ['Ada Test', 'ada@example.org'],
    ['Robot Fan', 'robots@example.org'],
    ['Abbot [of] Botswana', 'abbot@example.org'],
    ['Dependabotany', 'plants@example.org'],
    ['Release', 'train@example.org.uk'],
  ];
  for (const [name, address] of people) {
    it(`unlike ${name} <${address}>`, () => {
      assert.equal(isBot(name, address, ['Release Train', 'deploy@example.org']), false);
    });
  }
});
