import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LineChange, LineChangeParser } from '../../../src/sources/git/lineChangeFormat';
import { chunksOf } from '../../support/chunks';

const NAMES = ['1', '2', '3', '4'].map((digit) => digit.repeat(40));
const [ONE = '', TWO = '', THREE = '', FOUR = ''] = NAMES;

function parsed(chunks: readonly Buffer[]): LineChange[] {
  const changes: LineChange[] = [];
  const parser = new LineChangeParser(new Set(NAMES), (change) => changes.push(change));
  for (const chunk of chunks) parser.push(chunk);
  parser.end();
  return changes;
}

const parsedText = (text: string) => parsed([Buffer.from(text, 'latin1')]);

const OUTPUT = Buffer.from(`${ONE}
\0
diff --git a/with space.c b/with space.c
old mode 100644
new mode 100755
index 1111111..2222222
--- a/with space.c\t
+++ b/with space.c\t
@@ -3,2 +3 @@ diff --git a/y b/y
-diff --git a/y b/y
--- a/y
++++ b/y
\\ No newline at end of file
@@ -9,0 +9,2 @@
+${TWO}
+@@ -1,9 +1,9 @@
\\ No newline at end of file
diff --git "a/src/a\\nb\\"\\303\\244.ts" "b/src/a\\nb\\"\\303\\244.ts"
index 1111111..3333333 100644
--- "a/src/a\\nb\\"\\303\\244.ts"
+++ "b/src/a\\nb\\"\\303\\244.ts"
@@ -1 +1 @@
-a
\\ No newline at end of file
+b
\\ No newline at end of file
diff --git a/logo.c b/logo.c
index 1111111..3333333 100644
Binary files a/logo.c and b/logo.c differ
diff --git a/README.md b/README.md
index 1111111..3333333 100644
--- a/README.md
+++ b/README.md
@@ -5,3 +4,0 @@
-a
-b
-c
diff --git a/lib b/lib
index 1111111..4444444 160000
--- a/lib
+++ b/lib
@@ -1 +1 @@
-Subproject commit 1
+Subproject commit 2
${TWO}
\0${THREE}
\0
diff --git a/a.c b/a.c
deleted file mode 100644
index 5555555..0000000
--- a/a.c
+++ /dev/null
@@ -1,2 +0,0 @@
-a
-b
diff --git a/b.c b/b.c
new file mode 100644
index 0000000..5555555
--- /dev/null
+++ b/b.c
@@ -0,0 +1,2 @@
+a
+b
diff --git a/empty.c b/empty.c
new file mode 100644
index 0000000..e69de29
${FOUR}
\0`);

const CHANGES: LineChange[] = [
  {
    sha: ONE,
    lines: { added: 5, deleted: 7 },
    large: false,
    files: [
      { kind: 'edited', path: 'with space.c', hunks: Int32Array.of(2, 2, 1, 9, 0, 2) },
      { kind: 'edited', path: 'src/a\nb"ä.ts', hunks: Int32Array.of(0, 1, 1) },
    ],
  },
  { sha: TWO, lines: { added: 0, deleted: 0 }, large: false, files: [] },
  {
    sha: THREE,
    lines: { added: 2, deleted: 2 },
    large: false,
    files: [
      { kind: 'deleted', path: 'a.c', hunks: Int32Array.of(0, 2, 0) },
      { kind: 'created', path: 'b.c', hunks: Int32Array.of(0, 0, 2) },
    ],
  },
  { sha: FOUR, lines: { added: 0, deleted: 0 }, large: false, files: [] },
];

/** A new file of so many lines. */
const created = (path: string, lines: number) =>
  `diff --git a/${path} b/${path}\nnew file mode 100644\nindex 0000000..1111111\n--- /dev/null\n+++ b/${path}\n@@ -0,0 +1,${lines} @@\n${'+\n'.repeat(lines)}`;

describe('patches of which only places and numbers of lines count', () => {
  it('are understood, whatever stands in them; links are no code', () => assert.deepEqual(parsed([OUTPUT]), CHANGES));

  it('are understood in chunks cut anywhere', () => {
    fc.assert(fc.property(chunksOf(OUTPUT), (chunks) => assert.deepEqual(parsed(chunks), CHANGES)));
  });

  it('are large with more than 5,000 lines of code or 50 files of it, whatever else is in them', () => {
    const isLarge = (...files: string[]) => parsedText(`${ONE}\n\0\n${files.join('')}`)[0]?.large;
    const many = (n: number, end: string) => Array.from({ length: n }, (_, i) => created(`${i}${end}`, 1));
    assert.equal(isLarge(created('a.c', 5000)), false);
    assert.equal(isLarge(created('a.c', 5001)), true);
    assert.equal(isLarge(created('package-lock.json', 9000), created('vendor/a.c', 9000)), false);
    assert.equal(isLarge(...many(50, '.c'), ...many(50, '.md')), false);
    assert.equal(isLarge(...many(51, '.c')), true);
  });

  it('keep no more hunks of a file than a change may have lines', () => {
    const hunks = (n: number) => Array.from({ length: n }, (_, i) => `@@ -${i}0,0 +${i}1 @@\n+\n`).join('');
    const text = (n: number) => `${ONE}\n\0\ndiff --git a/a.c b/a.c\n--- a/a.c\n+++ b/a.c\n${hunks(n)}`;
    const [few] = parsedText(text(5000));
    const [many] = parsedText(text(5001));
    assert.deepEqual(few?.large, false);
    assert.deepEqual(many, {
      sha: ONE,
      lines: { added: 5001, deleted: 0 },
      large: true,
      files: [{ kind: 'edited', path: 'a.c', hunks: null }],
    });
  });

  it('hold lines without end in little memory', () => {
    const parser = new LineChangeParser(new Set(NAMES), () => undefined);
    parser.push(Buffer.from(`${ONE}\n\0\ndiff --git a/a.c b/a.c\n--- a/a.c\n+++ b/a.c\n@@ -0,0 +1 @@\n+`));
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    const before = process.memoryUsage().arrayBuffers;
    for (let i = 0; i < 200; i++) parser.push(chunk);
    assert.ok(process.memoryUsage().arrayBuffers - before < 10 * chunk.length);
    parser.end();
  });

  it('are of no commit that nobody asked for', () => {
    assert.throws(() => parsedText(`${'9'.repeat(40)}\n\0`), /nobody asked for/);
  });

  it('are never believed to be more than text', () => {
    const token = fc.constantFrom(
      ONE,
      '\0',
      '\n',
      '@@ -1 +1 @@',
      '@@ -0,0 +1,99999999999 @@\n',
      'diff --git ',
      '--- a/x',
      '+++ ',
      '-',
      '+',
      'index ',
      ' ',
    );
    fc.assert(fc.property(fc.array(token, { maxLength: 40 }), (tokens) => void parsedText(tokens.join(''))));
  });
});
