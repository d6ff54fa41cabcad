import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths';

/**
 * Compares a text with the one that is kept in test/views/golden. Where the texts were meant to change, run
 *
 *     UPDATE_GOLDEN=1 npx mocha 'test/views/*.test.ts'
 *
 * which writes them anew, and read the difference before it is committed.
 */
export function assertGolden(name: string, text: string): void {
  const file = path.join(root, 'test/views/golden', name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  assert.equal(text, readFileSync(file, 'utf8'));
}
