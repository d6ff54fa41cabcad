import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CommitPatch, linesOf } from '../../../src/core/failures/origins/patch';
import { PatchParser } from '../../../src/sources/git/patchFormat';
import { chunksOf } from '../../support/chunks';

const [ONE, TWO, THREE] = ['1', '2', '3'].map((digit) => digit.repeat(40));

function parsed(chunks: readonly Buffer[]): CommitPatch[] {
  const patches: CommitPatch[] = [];
  const parser = new PatchParser((patch) => patches.push(patch));
  for (const chunk of chunks) parser.push(chunk);
  parser.end();
  return patches;
}

const parsedText = (text: string) => parsed([Buffer.from(text)]);

const OUTPUT = Buffer.from(`${ONE}\0Fix it

diff --git a/x b/x

\0
\0
diff --git a/old name.c b/new name.c
similarity index 90%
rename from old name.c
rename to new name.c
index 1..2 100644
--- a/old name.c\t
+++ b/new name.c\t
@@ -3,2 +3 @@ int main(void)
-diff --git a/y b/y
--- a/y
++++ b/y
@@ -9,0 +9,2 @@
+${TWO}\0x
+\r
\\ No newline at end of file
diff --git a/added b/added
new file mode 100644
--- /dev/null
+++ b/added
@@ -0,0 +1 @@
+new
diff --git a/logo b/logo
Binary files a/logo and b/logo differ
${TWO}\0Nothing

\0
\0${THREE}\0

\0
\0
diff --git a/gone b/gone
deleted file mode 100644
--- a/gone
+++ /dev/null
@@ -1 +0,0 @@
-old
`);

const PATCHES: CommitPatch[] = [
  {
    sha: ONE ?? '',
    message: 'Fix it\n\ndiff --git a/x b/x',
    files: [
      {
        oldPath: 'old name.c',
        newPath: 'new name.c',
        hunks: [
          {
            ...{ oldStart: 3, oldCount: 2, newCount: 1, section: 'int main(void)' },
            ...{ removed: ['diff --git a/y b/y', '-- a/y'], added: ['+++ b/y'] },
          },
          { oldStart: 9, oldCount: 0, newCount: 2, section: '', removed: [], added: [`${TWO}\0x`, '\r'] },
        ],
        cut: false,
      },
      {
        oldPath: null,
        newPath: 'added',
        hunks: [{ oldStart: 0, oldCount: 0, newCount: 1, section: '', removed: [], added: ['new'] }],
        cut: false,
      },
    ],
  },
  { sha: TWO ?? '', message: 'Nothing', files: [] },
  {
    sha: THREE ?? '',
    message: '',
    files: [
      {
        oldPath: 'gone',
        newPath: null,
        hunks: [{ oldStart: 1, oldCount: 1, newCount: 0, section: '', removed: ['old'], added: [] }],
        cut: false,
      },
    ],
  },
];

describe('patches as git prints them', () => {
  it('are read as what was removed and added where, whatever the lines say', () => {
    assert.deepEqual(parsed([OUTPUT]), PATCHES);
  });

  it('are the same in chunks cut anywhere', () => {
    fc.assert(fc.property(chunksOf(OUTPUT), (chunks) => assert.deepEqual(parsed(chunks), PATCHES)));
  });

  it('keep so many lines of a file and count the rest', () => {
    const many = Buffer.from(
      `${ONE}\0x\n\0\n\0\ndiff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,0 +1,3000 @@\n${'+line\n'.repeat(3000)}@@ -9 +9 @@\n-a\n+b\n`,
    );
    const [{ files } = { files: [] }] = parsed([many]);
    const [first, second] = files[0]?.hunks ?? [];
    assert.deepEqual([first?.newCount, first?.added.length, second?.removed, files[0]?.cut], [3000, 2000, [], true]);
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array()), (chunks) => void parsed(chunks.map((chunk) => Buffer.from(chunk)))),
    );
  });
});

const patch = (message: string, ...hunks: readonly string[]) =>
  `${ONE}\0${message}\n\0\ndiff --git a/a b/a\nindex 1..2 100644\n--- a/a\n+++ b/a\n${hunks.join('')}`;

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
    const patches = parsedText(patch('long\n'.repeat(500), `@@ -1,1900 +0,0 @@\n${line.repeat(1900)}`));
    assert.ok(kept(patches) < 1.1 * 1024 * 1024);
    assert.equal(patches[0]?.files[0]?.cut, true);
    assert.deepEqual(patches.map(linesOf), [{ added: 0, deleted: 1900 }]);
    assert.ok(kept(parsedText(patch(`${'x'.repeat(4000)}\n`.repeat(900)))) < 1.1 * 1024 * 1024);
  });

  it('keeps no more places than lines', () => {
    const hunks = Array.from({ length: 50_000 }, (_, i) => `@@ -${2 * i + 1} +${2 * i + 1} @@\n-old\n+new\n`);
    const patches = parsedText(patch('many', ...hunks));
    assert.equal(patches[0]?.files[0]?.cut, true);
    assert.ok((patches[0]?.files[0]?.hunks.length ?? 0) <= 2000);
    assert.deepEqual(patches.map(linesOf), [{ added: 50_000, deleted: 50_000 }]);
  });
});
