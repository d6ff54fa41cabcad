import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Commits } from '../../../src/core/history/commits';
import type { Commit } from '../../support/commit';
import { addCommit, commitsOf, listOf } from '../../support/commitList';

const nameOf = (seed: string) => createHash('sha1').update(seed).digest('hex');
const key = fc.nat({ max: 2 ** 32 - 1 });
const name = fc.string({ unit: fc.constantFrom(...'abcdef012'), minLength: 7, maxLength: 40 });
const reference = fc.oneof(
  fc.record({ by: fc.constant('name' as const), name, trailer: fc.boolean() }),
  fc.record({ by: fc.constant('number' as const), number: fc.nat() }),
  fc.record({ by: fc.constant('title' as const), title: key, titleStart: key }),
);
const references = fc.array(reference, { maxLength: 2 });
const stated = fc.option(
  fc.record({
    ...{ reverts: references, relands: references, fixes: references },
    ...{ picks: fc.array(name, { maxLength: 2 }), partial: fc.boolean(), undoes: fc.boolean() },
  }),
);
const at = fc.integer({ min: -(10 ** 6), max: 10 ** 10 }).map((seconds) => seconds * 1000);

const facts = fc.record({
  authoredAt: at,
  committedAt: at,
  bot: fc.boolean(),
  squashed: fc.boolean(),
  assisted: fc.boolean(),
  title: key,
  titleStart: key,
  number: key,
  authored: key,
  signed: key,
  stated,
  paths: fc.uniqueArray(fc.constantFrom('a', 'b/c', 'größe', 'with space', 'd', ''), { maxLength: 5 }),
  /** Some lie before any commit, so that they aren't read. */
  back: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 5 }),
  cut: fc.boolean(),
});

/** Commits of any kind, each name once, parents anywhere. */
const anyCommits: fc.Arbitrary<Commit[]> = fc.array(facts, { maxLength: 30 }).map((list) =>
  list.map(({ back, cut, ...rest }, i) => ({
    ...rest,
    sha: nameOf(`c${i}`),
    parents: back.map((each) => nameOf(`c${i - each}`)),
    ...(cut && { cutOff: true as const }),
  })),
);

const bySha = (list: readonly Commit[]) => new Map(list.map((commit) => [commit.sha, commit]));

function copyOf(commits: Commits, blocks: readonly number[]): Commits {
  const copy = new Commits({ paths: commits.paths, rows: 0, pathIds: 0 });
  for (let from = 0, block = 0; from < commits.rows; block++) {
    const to = Math.min(from + (blocks[block % blocks.length] ?? 1), commits.rows);
    copy.append(commits.slice(from, to));
    from = to;
  }
  return copy;
}

const one: Commit = {
  ...{ sha: nameOf('one'), parents: [], paths: [], stated: null },
  ...{ title: 1, titleStart: 2, number: 3, authored: 4, signed: 5 },
  ...{ authoredAt: 1000, committedAt: 2000, bot: false, squashed: false, assisted: false },
};

describe('commits', () => {
  it('come back as they were, in whatever order they came', () => {
    fc.assert(
      fc.property(
        anyCommits.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const commits = commitsOf(shuffled);
          assert.equal(commits.size, list.length);
          assert.deepEqual(bySha(listOf(commits)), bySha(list));
          for (const { sha } of list) {
            const row = commits.rowOf(sha);
            assert.ok(commits.has(sha) && commits.isRead(row));
            assert.equal(commits.shaOf(row), sha);
          }
        },
      ),
    );
  });

  it('come back from blocks of any size, and more can follow', () => {
    fc.assert(
      fc.property(
        anyCommits,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        fc.nat({ max: 30 }),
        (list, blocks, kept) => {
          const before = commitsOf(list.slice(0, kept));
          const copy = copyOf(before, blocks);
          assert.deepEqual(listOf(copy), listOf(before));
          assert.deepEqual([copy.size, copy.rows, copy.paths], [before.size, before.rows, before.paths]);
          assert.deepEqual([...copy.stated], [...before.stated]);
          for (const commit of list) addCommit(copy, commit);
          assert.deepEqual(bySha(listOf(copy)), bySha(list));
          assert.equal(copy.size, list.length);
        },
      ),
    );
  });

  it('have columns that say what the commit says', () => {
    fc.assert(
      fc.property(anyCommits, (list) => {
        const commits = commitsOf(list);
        const known = bySha(list);
        for (const commit of list) {
          const row = commits.rowOf(commit.sha);
          const parents = commit.parents.map((parent) => commits.rowOfName(parent));
          assert.deepEqual(
            [commits.firstParentOf(row), commits.secondParentOf(row), commits.furtherParentsOf(row)],
            [parents[0] ?? -1, parents[1] ?? -1, parents.slice(2)],
          );
          assert.equal(commits.isMerge(row), parents.length > 1);
          assert.deepEqual(
            [commits.authoredAt(row), commits.committedAt(row), commits.isBot(row)],
            [commit.authoredAt, commit.committedAt, commit.bot],
          );
          assert.deepEqual([commits.isSquashed(row), commits.isAssisted(row)], [commit.squashed, commit.assisted]);
          assert.equal(
            commits.isCutOff(row),
            commit.cutOff === true || commit.parents.some((each) => !known.has(each)),
          );
          assert.deepEqual(
            Array.from(commits.pathsOf(row), (id) => commits.paths[id]),
            commit.paths,
          );
        }
      }),
    );
  });

  it('keep the first of two that have the same name', () => {
    const commits = commitsOf([one, { ...one, bot: true, paths: ['a'], title: 9 }]);
    assert.deepEqual([commits.size, listOf(commits)], [1, [one]]);
  });

  it('are not there while only a child of theirs is', () => {
    const parent = nameOf('parent');
    const commits = commitsOf([{ ...one, parents: [parent] }]);
    const row = commits.firstParentOf(commits.rowOf(one.sha));
    assert.deepEqual([commits.size, commits.rows, commits.shaOf(row)], [1, 2, parent]);
    assert.deepEqual([commits.has(parent), commits.isRead(row), commits.rowOf(parent)], [false, false, -1]);
    assert.deepEqual(
      [commits.rowsStartingWith(parent.slice(0, 7)), commits.isCutOff(commits.rowOf(one.sha))],
      [[], true],
    );
    addCommit(commits, { ...one, sha: parent });
    assert.deepEqual([commits.size, commits.rows, commits.rowOf(parent)], [2, 2, row]);
    assert.deepEqual(
      [commits.rowsStartingWith(parent.slice(0, 7)), commits.isCutOff(commits.rowOf(one.sha))],
      [[row], false],
    );
  });

  it('know of a cut even where the parents are there', () => {
    const root = { ...one, sha: nameOf('root') };
    const commits = commitsOf([root, { ...one, parents: [root.sha], cutOff: true }]);
    assert.deepEqual(
      [commits.isCutOff(commits.rowOf(one.sha)), commits.isCutOff(commits.rowOf(root.sha))],
      [true, false],
    );
  });

  it('may be an octopus of forty branches', () => {
    const parents = Array.from({ length: 40 }, (_, i) => nameOf(`branch ${i}`));
    const commits = commitsOf([{ ...one, parents }]);
    assert.deepEqual(listOf(commits)[0]?.parents, parents);
    assert.deepEqual(listOf(copyOf(commits, [7]))[0]?.parents, parents);
  });

  it('may be thousands', () => {
    const list = Array.from({ length: 5000 }, (_, i) => ({
      ...{ ...one, sha: nameOf(`${i}`), parents: i === 0 ? [] : [nameOf(`${i - 1}`)] },
      ...{ committedAt: i * 1000, paths: [`${i % 700}`, `${i % 11} again`] },
    }));
    const commits = commitsOf(list);
    assert.deepEqual(listOf(commits), list);
    assert.deepEqual(listOf(copyOf(commits, [999])), list);
  });

  it('are none at first', () => {
    const commits = new Commits();
    assert.deepEqual([commits.size, commits.rows, commits.has(one.sha), commits.rowOf(one.sha)], [0, 0, false, -1]);
    assert.deepEqual([commits.isRead(-1), commits.isRead(7), commits.rowsStartingWith('c0ffee1')], [false, false, []]);
  });
});
