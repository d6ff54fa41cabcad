import assert from 'node:assert/strict';
import { overlapKey } from '../../../../src/core/failures/evidence';
import type { Failure } from '../../../../src/core/failures/failure';
import { failuresIn, failuresWith } from '../../../support/failuresIn';
import { commit, type Mark, merge, revert, sha, tag } from '../../../support/past';

function names(marks: readonly Mark[], failures: readonly Failure[]): string[] {
  const nameOf = new Map(marks.flatMap((each) => (each.kind === 'commit' ? [[sha(each.name), each.name]] : [])));
  return failures.map(({ commit, repairCommit }) => `${nameOf.get(commit)} < ${nameOf.get(repairCommit)}`);
}

/** What failed and what repaired it: `bad < repair`. */
function reverts(...marks: Mark[]): string[] {
  return names(marks, failuresIn(...marks));
}

/** Likewise, where patches were compared: `undoing candidate` and how much was undone. */
function revertsWith(overlaps: Readonly<Record<string, number>>, ...marks: Mark[]): string[] {
  const known = Object.entries(overlaps).map(([pair, overlap]): [string, number] => {
    const [undoing = '', candidate = ''] = pair.split(' ');
    return [overlapKey({ undoing: sha(undoing), candidate: sha(candidate) }), overlap];
  });
  return names(marks, failuresWith({ evidence: { overlaps: new Map(known) } }, ...marks));
}

const lost = '0123456789abcdef0123456789abcdef01234567';

describe('what is reverted is found', () => {
  const bad = commit('bad', 0, { says: 'feat(ui): Show the total (#11)' });

  it('by its quoted title, whatever the type, the numbers and the quotes', () => {
    for (const says of [
      'Revert "feat(ui): Show the total (#11)"',
      'Revert "feat(ui): Show the total (#11)" (#12)',
      'Revert "Show the total" (#12)',
      'revert: feat(ui): Show the total',
      'revert: "feat(ui): show the total" (#12)',
      'fix: revert "Show the total"',
      'Back out "Show the total"',
      `Revert "Show the total"\n\nThis reverts commit ${lost}.`,
    ])
      assert.deepEqual(reverts(bad, commit('fix', 1, { says })), ['bad < fix'], says);
  });

  it('by its number', () => {
    for (const says of [
      'fix: revert #11, show none (#12)',
      'Show none (#12)\n\nReverts owner/project#11.',
      `Show none (#12)\n\nThis reverts commit ${lost}.\nReverts #11`,
    ])
      assert.deepEqual(reverts(bad, commit('fix', 1, { says })), ['bad < fix'], says);
  });

  it('by the number of its merge, also where the merge of the revert alone tells it', () => {
    const marks = [commit('base', 0), commit('work', 1)];
    const landed = { after: ['base', 'work'], says: 'Merge pull request #11 from ada/total', files: [] };
    assert.deepEqual(
      reverts(...marks, commit('landed', 2, landed), commit('fix', 3, { says: 'Show none\n\nReverts #11' })),
      ['landed < fix'],
    );
  });

  it('by the pick of it that landed', () => {
    assert.deepEqual(
      reverts(
        ...[commit('base', 0), commit('original', 1), tag('v0.1.0', 1, 'original')],
        commit('pick', 2, { after: ['base'], says: `Work\n\n(cherry picked from commit ${sha('original')})` }),
        revert('fix', 3, 'original'),
      ),
      ['pick < fix'],
    );
  });

  it('by the beginning of its title, if it touched the same', () => {
    const says = 'Show the total of all the orders in the list, and the mean as well';
    const undo = { says: 'Revert "Show the total of all the orders in the list"' };
    const files = ['a', 'b'];
    assert.deepEqual(reverts(commit('bad', 0, { says, files }), commit('fix', 1, { ...undo, files })), ['bad < fix']);
    assert.deepEqual(reverts(commit('bad', 0, { says, files }), commit('fix', 1, { ...undo, files: ['c'] })), []);
  });

  it('by its patch: for the most part where a commit says that it reverts, nearly all where it says any such word', () => {
    const undo = (says: string): Mark[] => [commit('bad', 0), commit('fix', 1, { says })];
    assert.deepEqual(revertsWith({ 'fix bad': 0.4 }, ...undo('Revert the last change')), ['bad < fix']);
    assert.deepEqual(revertsWith({ 'fix bad': 0.39 }, ...undo('Revert the last change')), []);
    assert.deepEqual(revertsWith({ 'fix bad': 0.7 }, ...undo('Show none\n\nIt was right to revert that.')), [
      'bad < fix',
    ]);
    assert.deepEqual(revertsWith({ 'fix bad': 0.69 }, ...undo('Show none\n\nIt was right to revert that.')), []);
    assert.deepEqual(revertsWith({ 'fix bad': 1 }, ...undo('Show none')), []);
  });

  it('among those with the same title by patch, then by paths, then by time', () => {
    const bumps = Array.from({ length: 40 }, (_, i) =>
      commit(`bump${i}`, i, { says: 'Bump the version', files: i === 30 ? ['a', 'b'] : ['a', `c${i}`] }),
    );
    const undo = (...files: string[]) => commit('fix', 50, { says: 'Revert "Bump the version"', files });
    assert.deepEqual(reverts(...bumps, undo('x')), ['bump39 < fix']);
    assert.deepEqual(reverts(...bumps, undo('a', 'b')), ['bump30 < fix']);
    assert.deepEqual(revertsWith({ 'fix bump5': 0.9 }, ...bumps, undo('a', 'b')), ['bump5 < fix']);
  });

  it('among those with the same title in the one that stands', () => {
    const marks = [1, 2].map((i) => commit(`bad${i}`, i, { says: 'Show the total' }));
    const undo = [3, 4].map((i) => commit(`fix${i}`, i, { says: 'Revert "Show the total"' }));
    assert.deepEqual(reverts(...marks, ...undo), ['bad1 < fix4', 'bad2 < fix3']);
  });
});

describe('nothing is reverted', () => {
  it('by a title, a number or a patch of what landed later, or by itself', () => {
    assert.deepEqual(reverts(commit('fix', 0, { says: 'Revert "later"' }), commit('later', 1)), []);
    assert.deepEqual(
      reverts(commit('fix', 0, { says: 'Revert #7 (#7)' }), commit('later', 1, { says: 'Work (#7)' })),
      [],
    );
    assert.deepEqual(
      reverts(commit('base', 0), commit('fix', 1, { says: `Revert\n\nThis reverts commit ${lost}.` })),
      [],
    );
    const marks = [commit('fix', 0, { says: 'Revert the last change' }), commit('later', 1)];
    assert.deepEqual(revertsWith({ 'fix later': 1, 'fix fix': 1, 'fix elsewhere': 1 }, ...marks), []);
  });

  it('by what takes back a part only', () => {
    for (const says of [
      `Partially revert "bad"\n\nThis partially reverts commit ${sha('bad')}.`,
      `Show less\n\nThis reverts part of commit ${sha('bad')}.`,
    ])
      assert.deepEqual(reverts(commit('bad', 0), commit('fix', 1, { says })), [], says);
  });

  it('by a subject of 10 kB that quotes nothing that is there', () => {
    const says = `Revert "${'Show the total '.repeat(700)}"`;
    assert.deepEqual(reverts(commit('bad', 0), commit('fix', 1, { says })), []);
    const long = 'Show the total '.repeat(700);
    assert.deepEqual(reverts(commit('bad', 0, { says: long }), commit('fix', 1, { says })), ['bad < fix']);
  });
});

describe('a change that comes again', () => {
  const first = [commit('bad', 0, { says: 'Show the total' }), commit('undo', 1, { says: 'Revert "Show the total"' })];

  it('has failed once', () => {
    for (const says of [
      'Reapply "Show the total"',
      'Reland "Show the total" (#12)',
      'Revert "Revert "Show the total""',
      `Show the total, better\n\nThis reverts commit ${sha('undo')}.`,
    ]) {
      const marks = [...first, commit('again', 2, { says })];
      assert.deepEqual(reverts(...marks), ['bad < undo'], says);
      assert.deepEqual(reverts(...marks, revert('undo again', 3, 'again')), ['bad < undo'], says);
    }
  });

  it('fails for good if the revert of the revert was taken back before it landed', () => {
    assert.deepEqual(
      reverts(
        ...[commit('bad', 0), revert('one', 1, 'bad'), revert('two', 2, 'one'), revert('three', 3, 'two')],
        merge('landed', 4, 'bad', 'three'),
      ),
      ['bad < one'],
    );
  });
});

describe('a stated fix', () => {
  const fixed = (...marks: Mark[]) =>
    failuresIn(...marks).map(({ kind, ground, confidence, commit, repairCommit }) => ({
      ...{ kind, by: ground.by, confidence },
      is: commit === sha('bad') && repairCommit === sha('fix'),
    }));

  it('tells what failed, in a trailer or in a sentence', () => {
    const expected = (by: string) => [{ kind: 'fixed', by, confidence: 'stated', is: true }];
    const bad = commit('bad', 0);
    assert.deepEqual(
      fixed(bad, commit('fix', 1, { says: `Repair\n\nFixes: ${sha('bad').slice(0, 12)} ("bad")` })),
      expected('trailer'),
    );
    const says = `Repair\n\nThis fixes a crash that was introduced in commit ${sha('bad')}.`;
    assert.deepEqual(fixed(bad, commit('fix', 1, { says })), expected('sentence'));
  });

  it('tells nothing of a later commit, of itself, of another repository, and inside one change', () => {
    const says = (name: string) => ({ says: `Repair\n\nFixes: ${name}` });
    assert.deepEqual(fixed(commit('fix', 0, says(sha('bad'))), commit('bad', 1)), []);
    assert.deepEqual(fixed(commit('fix', 0, says(sha('fix')))), []);
    assert.deepEqual(fixed(commit('bad', 0), commit('fix', 1, says(lost))), []);
    const branch = [commit('base', 0), commit('bad', 1), commit('fix', 2, says(sha('bad')))];
    assert.deepEqual(fixed(...branch, merge('landed', 3, 'base', 'fix')), []);
  });

  it('is worth less than a revert, and the first of several tells', () => {
    const says = `Repair\n\nFixes: ${sha('bad')}`;
    const fixes = [commit('fix', 1, { says }), commit('late', 2, { says })];
    assert.deepEqual(fixed(commit('bad', 0), ...fixes).length, 1);
    assert.deepEqual(fixed(commit('bad', 0), ...fixes), [
      { kind: 'fixed', by: 'trailer', confidence: 'stated', is: true },
    ]);
    assert.equal(failuresIn(commit('bad', 0), ...fixes, revert('undo', 3, 'bad'))[0]?.kind, 'reverted');
  });
});

describe('one piece of work', () => {
  it('fails once, however often it was picked', () => {
    const picked = { says: `Work\n\n(cherry picked from commit ${sha('bad')})` };
    assert.deepEqual(
      reverts(commit('bad', 0), commit('pick', 1, picked), revert('undo', 2, 'pick'), revert('undo too', 3, 'bad')),
      ['pick < undo'],
    );
  });
});

describe('git blame', () => {
  const fixes = (day: number, chance: number, isFix = true) => {
    const origin = { commit: sha('bad'), tier: 'unanimous', lines: 3, of: 4, chance } as const;
    return failuresWith(
      { evidence: { traces: new Map([[sha('fix'), { isFix, origin }]]) } },
      ...[commit('bad', 0), commit('fix', day)],
    ).map(({ kind, confidence }) => `${kind} ${confidence}`);
  };

  it('tells what a fix repairs, where that is no guess', () => {
    assert.deepEqual([fixes(1, 0.9), fixes(1, 0.3)], [['fixed likely'], ['fixed possible']]);
    assert.deepEqual([fixes(999, 0.9), fixes(31, 0.3), fixes(1, 0.1), fixes(1, 0.9, false)], [[], [], [], []]);
  });

  it('tells nothing of what it found besides', () => {
    const origin = { commit: sha('bad'), tier: 'mixed', lines: 3, of: 4, chance: 0.9 } as const;
    const told = (fix: string, commit: string) =>
      new Map([[sha(fix), { isFix: true, origin: { ...origin, commit: sha(commit) } }]]);
    const marks = [commit('bad', 0), commit('fix', 1)];
    for (const traces of [told('fix', 'elsewhere'), told('elsewhere', 'bad'), told('fix', 'fix')])
      assert.deepEqual(failuresWith({ evidence: { traces } }, ...marks), []);
  });
});

describe('a verdict', () => {
  const marks = [commit('bad', 0), tag('v1.0.0', 0.5, 'bad'), revert('fix', 1, 'bad'), tag('v1.0.1', 2, 'fix')];
  const judged = (failed: string) =>
    failuresWith({ evidence: { verdicts: [{ failed, reason: 'planned', by: 'team' }] } }, ...marks)[0]?.verdict?.reason;

  it('marks the failure that it names by a commit or a release', () => {
    for (const failed of [sha('bad'), sha('bad').slice(0, 7), sha('bad').slice(0, 9).toUpperCase(), 'v1.0.0'])
      assert.equal(judged(failed), 'planned', failed);
    for (const failed of [sha('bad').slice(0, 6), sha('fix'), 'v1.0', ''])
      assert.equal(judged(failed), undefined, failed);
  });
});

describe('histories that nobody writes', () => {
  const MANY = 3000;
  const many = (mark: (i: number) => Mark) => failuresIn(...Array.from({ length: MANY }, (_, i) => mark(i))).length;
  const says = (text: string) => ({ says: text, files: ['a'] });

  it('are told in a moment', () => {
    const undo = 'Revert "The very same title"';
    assert.equal(
      many((i) => commit(`c${i}`, i, says(undo))),
      0,
    );
    assert.equal(
      many((i) => commit(`c${i}`, i, says(i % 2 === 0 ? 'The very same title' : undo))),
      MANY / 2,
    );
    assert.equal(
      many((i) => commit(`c${i}`, i, says(i === 0 ? 'x' : `Revert\n\nThis reverts commit ${sha(`c${i - 1}`)}.`))),
      1,
    );
    assert.equal(
      many((i) => commit(`c${i}`, i, says(i % 2 === 0 ? 'x (#7)' : 'Revert #7 (#8)'))),
      MANY / 2,
    );
    assert.equal(
      many((i) => commit(`c${i}`, i, says(i === 0 ? 'x' : `Fix\n\nFixes: ${sha('c0')}`))),
      1,
    );
  });

  it('may take everything back and bring it again, over and over', () => {
    const names = (kind: string, level: number) => Array.from({ length: 10 }, (_, i) => `${kind}${level}-${i}`);
    const takesBack = (targets: readonly string[]) =>
      says(`Revert\n\n${targets.map((target) => `This reverts commit ${sha(target)}.\n`).join('')}`);
    const levels = Array.from({ length: 9 }, (_, i) => i + 1).flatMap((level) => [
      ...names('took', level).map((name) => commit(name, 2 * level, takesBack(names('brought', level - 1)))),
      ...names('brought', level).map((name, i) => commit(name, 2 * level + 1, takesBack([`took${level}-${i}`]))),
    ]);
    assert.equal(failuresIn(...names('brought', 0).map((name) => commit(name, 0)), ...levels).length, 10);
  });
});
