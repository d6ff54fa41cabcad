import assert from 'node:assert/strict';
import type { Failure, Ground } from '../../../src/core/failures/failure';
import type { Tier } from '../../../src/core/failures/origins/origin';
import { historyOf } from '../../../src/core/history/history';
import { hintSentence } from '../../../src/core/report/hintSentence';
import { hoursBetween } from '../../../src/core/time/instant';
import { commit, onDay, past, sha, tag } from '../../support/past';

const facts = past(
  ...[commit('bad', 0, { says: 'Drop the cache (#12)' }), tag('v1.8.1', 1, 'bad')],
  ...[commit('fix', 6.5, { says: 'Fix the crash.' }), tag('v1.8.2', 6.5, 'fix'), tag('v1.8.3', 9, 'bad')],
);
const history = historyOf(facts, { asOf: onDay(90) });
const release = (name: string) => history.releases.find((each) => each.name === name) ?? null;
const [bad, fix] = [sha('bad').slice(0, 8), sha('fix').slice(0, 8)];

const failure: Failure = {
  kind: 'reverted',
  change: { sha: sha('bad'), mergedAt: onDay(0) },
  repair: { sha: sha('fix'), mergedAt: onDay(6.5) },
  commit: sha('bad'),
  repairCommit: sha('fix'),
  ground: { by: 'name' },
  confidence: 'certain',
  failedIn: release('v1.8.1'),
  repairedIn: release('v1.8.2'),
  caught: false,
  failedAt: onDay(1),
  repairedAt: onDay(6.5),
  recovery: hoursBetween(onDay(1), onDay(6.5)),
  verdict: null,
};

function sentence(changed: Partial<Failure>, subjects = facts.subjects): string {
  return hintSentence({ ...failure, ...changed }, history, subjects);
}

const blame = (lines: number, of: number, tier: Tier = 'unanimous'): Ground => {
  return { by: 'blame', tier, lines, of };
};

describe('the evidence of a hint, as a sentence', () => {
  const reverted = `“Drop the cache (#12)” (${bad}) was reverted by ${fix}`;
  const cases: readonly (readonly [Ground, string])[] = [
    [{ by: 'name' }, `${reverted}, which names it.`],
    [{ by: 'number' }, `${reverted}, which names its pull request #12.`],
    [{ by: 'title' }, `${reverted}, whose title quotes it.`],
    [{ by: 'patch', overlap: 0.937 }, `${reverted}, which undoes 93 % of it.`],
    [{ by: 'trailer' }, `“Fix the crash” (${fix}) says in a trailer that it repairs “Drop the cache (#12)” (${bad}).`],
    [{ by: 'sentence' }, `“Fix the crash” (${fix}) says that it repairs a fault of “Drop the cache (#12)” (${bad}).`],
    [
      blame(4, 4),
      `All 4 lines of code that “Fix the crash” (${fix}) removed were last written by “Drop the cache (#12)” (${bad}), 6 days earlier.`,
    ],
    [
      blame(1, 1),
      `The only line of code that “Fix the crash” (${fix}) removed was last written by “Drop the cache (#12)” (${bad}), 6 days earlier.`,
    ],
    [
      blame(3, 5, 'mixed'),
      `3 of the 5 lines of code that “Fix the crash” (${fix}) removed were last written by “Drop the cache (#12)” (${bad}), 6 days earlier.`,
    ],
    [
      blame(6, 6, 'ghost'),
      `All 6 lines around what “Fix the crash” (${fix}) changed were last written by “Drop the cache (#12)” (${bad}), 6 days earlier.`,
    ],
    [
      blame(2, 2),
      `Both lines of code that “Fix the crash” (${fix}) removed were last written by “Drop the cache (#12)” (${bad}), 6 days earlier.`,
    ],
    [
      blame(0, 0, 'recent'),
      `“Drop the cache (#12)” (${bad}) was among the last to change what “Fix the crash” (${fix}) changes, 6 days earlier.`,
    ],
    [
      blame(1, 7, 'bulk'),
      `1 of the 7 lines in or around what “Fix the crash” (${fix}) changed was last written by “Drop the cache (#12)” (${bad}), 6 days earlier.`,
    ],
    [
      blame(0, 0, 'bulk'),
      `“Drop the cache (#12)” (${bad}) was among the last to change what “Fix the crash” (${fix}) changes, 6 days earlier.`,
    ],
    [
      { by: 'hotfix', repair: { by: 'name' } },
      `v1.8.2 followed v1.8.1 after 132 h and repairs it: ${reverted}, which names it.`,
    ],
  ];
  for (const [ground, text] of cases) it(`says: ${text}`, () => assert.equal(sentence({ ground }), text));

  it('says to which release users were taken back', () => {
    const ground = { by: 'rollback', to: 'v1.8.1' } as const;
    const [failedIn, again] = [release('v1.8.2'), release('v1.8.3')];
    assert.equal(sentence({ ground, failedIn, repairedIn: again }), 'v1.8.3 is v1.8.1 again, without v1.8.2.');
    assert.equal(
      sentence({ ground, failedIn, repairedIn: release('v1.8.1') }),
      'v1.8.1 was deployed again after v1.8.2.',
    );
  });

  it('says that it was caught', () => {
    assert.equal(sentence({ caught: true }), `${reverted}, which names it, before it reached a release.`);
  });

  it('goes without subjects that are not known, and takes the change’s for its commit', () => {
    assert.equal(sentence({}, new Map()), `${bad} was reverted by ${fix}, which names it.`);
    const merged = { change: { sha: sha('fix'), mergedAt: onDay(6.5) }, commit: sha('elsewhere') };
    assert.equal(
      sentence({ ...merged, ground: { by: 'number' } }),
      `“Fix the crash” (${sha('elsewhere').slice(0, 8)}) was reverted by ${fix}, which names its pull request.`,
    );
  });

  it('is one line, however long and broken the subject is', () => {
    const text = sentence({}, new Map([[sha('bad'), `a\n\n${'b '.repeat(2000)}`]]));
    assert.ok(text.length < 500 && !text.includes('\n'));
  });

  it('tells a time of less than a day, of one day, and of less than an hour', () => {
    const near = (day: number) => {
      const two = past(commit('bad', 0), commit('fix', day));
      return hintSentence({ ...failure, ground: blame(2, 2) }, historyOf(two, { asOf: onDay(90) }), new Map());
    };
    assert.match(near(0.5), /, less than a day earlier\.$/);
    assert.match(near(1.5), /, 1 day earlier\.$/);
    const ground = { by: 'hotfix', repair: { by: 'title' } } as const;
    assert.match(sentence({ ground, repairedAt: onDay(1.01) }), /^v1.8.2 followed v1.8.1 within an hour and /);
  });
});
