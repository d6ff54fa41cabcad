import assert from 'node:assert/strict';
import fc from 'fast-check';
import { edited, type Run, UNKNOWN } from '../../../src/core/code/lineWriters';

/** Of the first lines of a file, the writer of each. */
function writersOf(runs: readonly Run[]): number[] {
  return runs.flatMap(({ lines, writer }) => Array.from({ length: lines }, () => writer));
}

function edit(runs: readonly Run[], hunks: readonly number[], writer: number) {
  const removed: Run[] = [];
  const after = edited(runs, Int32Array.from(hunks), writer, (run) => removed.push(run));
  return { after, removed };
}

describe('the writers of lines', () => {
  const runs = [
    { lines: 3, writer: 1 },
    { lines: 2, writer: 2 },
  ];
  const cases: [what: string, hunks: number[], after: Run[], removed: Run[]][] = [
    ['nothing', [], runs, []],
    ['lines before all', [0, 0, 4], [{ lines: 4, writer: 9 }, ...runs], []],
    [
      'a line between others',
      [1, 0, 1],
      [
        { lines: 1, writer: 1 },
        { lines: 1, writer: 9 },
        { lines: 2, writer: 1 },
        { lines: 2, writer: 2 },
      ],
      [],
    ],
    [
      'lines of two writers',
      [2, 2, 1],
      [
        { lines: 2, writer: 1 },
        { lines: 1, writer: 9 },
        { lines: 1, writer: 2 },
      ],
      [
        { lines: 1, writer: 1 },
        { lines: 1, writer: 2 },
      ],
    ],
    [
      'lines beyond those that are known',
      [4, 3, 1],
      [
        { lines: 3, writer: 1 },
        { lines: 1, writer: 2 },
        { lines: 1, writer: 9 },
      ],
      [
        { lines: 1, writer: 2 },
        { lines: 2, writer: UNKNOWN },
      ],
    ],
    ['a line far below', [10, 0, 1], [...runs, { lines: 5, writer: UNKNOWN }, { lines: 1, writer: 9 }], []],
    ['all of it', [0, 5, 0], [], runs],
    [
      'several places at once',
      [0, 1, 0, 4, 1, 2],
      [
        { lines: 2, writer: 1 },
        { lines: 1, writer: 2 },
        { lines: 2, writer: 9 },
      ],
      [
        { lines: 1, writer: 1 },
        { lines: 1, writer: 2 },
      ],
    ],
  ];
  for (const [what, hunks, after, removed] of cases)
    it(`are known after an edit of ${what}`, () => assert.deepEqual(edit(runs, hunks, 9), { after, removed }));

  it('are those of an array of lines that is edited likewise', () => {
    const hunk = fc.record({ gap: fc.nat(6), removed: fc.nat(5), added: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(fc.array(hunk, { maxLength: 4 }), { maxLength: 12 }), (edits) => {
        let runs: readonly Run[] = [];
        // far more lines than the edits can reach
        let lines = Array.from({ length: 1000 }, () => UNKNOWN);
        edits.forEach((hunks, writer) => {
          const flat: number[] = [];
          const taken: number[] = [];
          const after: number[] = [];
          let at = 0;
          for (const { gap, removed, added } of hunks) {
            after.push(...lines.slice(at, at + gap), ...Array.from({ length: added }, () => writer));
            taken.push(...lines.slice(at + gap, at + gap + removed));
            flat.push(at + gap, removed, added);
            at += gap + removed;
          }
          lines = [...after, ...lines.slice(at)];
          const ours = edit(runs, flat, writer);
          runs = ours.after;
          assert.deepEqual(writersOf(ours.removed), taken);
          const known = writersOf(runs);
          assert.deepEqual(known, lines.slice(0, known.length));
          assert.ok(lines.slice(known.length).every((by) => by === UNKNOWN));
          assert.ok(runs.every(({ writer: by }, i) => by !== runs[i + 1]?.writer));
        });
      }),
    );
  });
});
