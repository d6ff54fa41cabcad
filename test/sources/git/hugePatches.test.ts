import assert from 'node:assert/strict';
import type { CommitPatch } from '../../../src/core/failures/origins/patch';
import { linesOf } from '../../../src/core/failures/origins/patch';
import { PatchParser } from '../../../src/sources/git/patchFormat';

const NAME = 'c0ffee'.padEnd(40, '0');

function parsed(text: string): CommitPatch[] {
  const patches: CommitPatch[] = [];
  const parser = new PatchParser((patch) => patches.push(patch));
  parser.push(Buffer.from(text));
  parser.end();
  return patches;
}

const patch = (message: string, ...hunks: readonly string[]) =>
  `${NAME}\0${message}\n\0\ndiff --git a/a b/a\nindex 1..2 100644\n--- a/a\n+++ b/a\n${hunks.join('')}`;

const kept = (patches: readonly CommitPatch[]) =>
  patches.reduce(
    (sum, { message, files }) =>
      sum +
      message.length +
      files.flatMap(({ hunks }) => hunks.flatMap(({ removed, added }) => [...removed, ...added])).join('').length,
    0,
  );

describe('a patch that is read', () => {
  it('keeps a megabyte at most, and counts the rest', () => {
    const line = `-${'x'.repeat(4000)}\n`;
    const patches = parsed(patch('long\n'.repeat(500), `@@ -1,1900 +0,0 @@\n${line.repeat(1900)}`));
    assert.ok(kept(patches) < 1.1 * 1024 * 1024);
    assert.equal(patches[0]?.files[0]?.cut, true);
    assert.deepEqual(patches.map(linesOf), [{ added: 0, deleted: 1900 }]);
    assert.ok(kept(parsed(patch(`${'x'.repeat(4000)}\n`.repeat(900)))) < 1.1 * 1024 * 1024);
  });

  it('keeps no more places than lines', () => {
    const hunks = Array.from({ length: 50_000 }, (_, i) => `@@ -${2 * i + 1} +${2 * i + 1} @@\n-old\n+new\n`);
    const patches = parsed(patch('many', ...hunks));
    assert.equal(patches[0]?.files[0]?.cut, true);
    assert.ok((patches[0]?.files[0]?.hunks.length ?? 0) <= 2000);
    assert.deepEqual(patches.map(linesOf), [{ added: 50_000, deleted: 50_000 }]);
  });
});
