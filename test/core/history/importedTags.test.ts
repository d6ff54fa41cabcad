import assert from 'node:assert/strict';
import fc from 'fast-check';
import { historyOf } from '../../../src/core/history/history';
import { withImportsDated } from '../../../src/core/history/importedTags';
import { commit, type Mark, onDay, past, tag } from '../../support/past';

const minute = 1 / 1440;

/** On which days releases happened, oldest first. */
function days(...marks: Mark[]): number[] {
  const { releases } = historyOf(past(...marks), { asOf: onDay(999) });
  return releases.map(({ releasedAt }) => Math.round((releasedAt - onDay(0)) / 86_400_000));
}

/** Commits of so many days, whose tags were made within minutes on day 100. */
function imported(apart: number, ...on: readonly number[]): Mark[] {
  return on.flatMap((day, i) => [commit(`c${i}`, day), tag(`v1.${i}.0`, 100 + i * apart * minute, `c${i}`)]);
}

describe('tags that were made in one go', () => {
  it('on commits of more than a week release when their commits were made', () => {
    assert.deepEqual(days(...imported(1, 1, 5, 9, 20, 40)), [1, 5, 9, 20, 40]);
    assert.deepEqual(days(...imported(9, 1, 5, 9, 20, 40, 60, 70)), [1, 5, 9, 20, 40, 60, 70]);
  });

  it('release when they were made, if they are few, further apart or on commits of a week', () => {
    assert.deepEqual(days(...imported(1, 1, 5, 9, 20)), [100, 100, 100, 100]);
    assert.deepEqual(days(...imported(11, 1, 5, 9, 20, 40)), [100, 100, 100, 100, 100]);
    assert.deepEqual(days(...imported(1, 1, 2, 3, 4, 8)), [100, 100, 100, 100, 100]);
  });

  it('do not exist before they were made', () => {
    const { releases } = historyOf(past(...imported(1, 1, 5, 9, 20, 40)), { asOf: onDay(99) });
    assert.deepEqual(releases, []);
  });

  it('may be made all the time, by a program', () => {
    const marks = Array.from({ length: 3000 }, (_, i) => [
      commit(`c${i}`, i * 5 * minute),
      tag(`v1.${i}.0`, (i * 5 + 2) * minute, `c${i}`),
    ]).flat();
    const { tags } = past(...marks);
    assert.deepEqual(
      withImportsDated(tags, (sha) => tags.find((each) => each.sha === sha)?.taggedAt).map(({ name }) => name),
      tags.map(({ name }) => name),
    );
    const dated = withImportsDated(tags, () => undefined);
    assert.deepEqual(dated, tags);
  });

  it('stay the same tags, whatever their times', () => {
    const day = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day)), (all) => {
        const tags = all.map(([made], i) => ({ name: `${i}`, sha: `${i}`, taggedAt: onDay(made) }));
        const dated = withImportsDated(tags, (sha) => onDay(all[Number(sha)]?.[1] ?? 0));
        const names = (some: typeof dated) => some.map(({ name }) => name).toSorted();
        assert.deepEqual(names(dated), names(tags));
      }),
    );
  });
});
