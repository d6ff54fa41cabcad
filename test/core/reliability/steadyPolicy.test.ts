import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HOLD, type Steady, steadied } from '../../../src/core/reliability/steadyPolicy';
import { MINUTE } from '../../../src/core/time/instant';

const ORDER = ['healthy', 'unknown', 'atRisk', 'exhausted'] as const;
type Policy = (typeof ORDER)[number];
type Seen = readonly [minute: number, policy: Policy];

const rank = (policy: Policy) => ORDER.indexOf(policy);
const START = Date.parse('2026-11-21T05:40:00Z');

/** What is shown after each of these. */
function shownOver(course: readonly Seen[]): Steady<Policy>[] {
  let steady: Steady<Policy> | null = null;
  return course.map(([minute, policy]) => (steady = steadied(steady, policy, START + minute * MINUTE, ORDER)));
}
const wordsOf = (course: readonly Seen[]) => shownOver(course).map(({ shown }) => shown);

const policy = fc.constantFrom(...ORDER);
/** Looks that are up to four minutes apart, each with what it saw. */
const courses = (policies: fc.Arbitrary<Policy> = policy) =>
  fc
    .array(fc.tuple(fc.double({ min: 0.01, max: 4, noNaN: true }), policies), { minLength: 1, maxLength: 60 })
    .map((looks) => {
      let minute = 0;
      return looks.map(([pause, seen]): Seen => [(minute += pause), seen]);
    });

describe('a steady policy', () => {
  const cases: readonly (readonly [string, readonly Seen[], readonly Policy[]])[] = [
    ['shows the first that is seen', [[0, 'healthy']], ['healthy']],
    [
      'shows worse at once',
      [
        [0, 'healthy'],
        [0.1, 'atRisk'],
        [0.2, 'exhausted'],
      ],
      ['healthy', 'atRisk', 'exhausted'],
    ],
    [
      'shows at once that good is not known any more',
      [
        [0, 'healthy'],
        [0.1, 'unknown'],
      ],
      ['healthy', 'unknown'],
    ],
    [
      'shows better five minutes after the worse was seen last',
      [
        [0, 'exhausted'],
        [10, 'exhausted'],
        [11, 'healthy'],
        [15.9, 'healthy'],
        [16, 'healthy'],
      ],
      ['exhausted', 'exhausted', 'exhausted', 'exhausted', 'healthy'],
    ],
    [
      'eases no further than the worst of the last five minutes',
      [
        [0, 'exhausted'],
        [1, 'atRisk'],
        [4, 'healthy'],
        [6, 'healthy'],
        [11, 'healthy'],
      ],
      ['exhausted', 'exhausted', 'exhausted', 'atRisk', 'healthy'],
    ],
    [
      'does not flap',
      [
        [0, 'healthy'],
        [1, 'exhausted'],
        [2, 'healthy'],
        [6, 'exhausted'],
        [7, 'healthy'],
        [11, 'healthy'],
      ],
      ['healthy', 'exhausted', 'exhausted', 'exhausted', 'exhausted', 'exhausted'],
    ],
    [
      'holds nothing for longer where the clock was set back',
      [
        [100, 'exhausted'],
        [0, 'healthy'],
        [4.9, 'healthy'],
        [5, 'healthy'],
      ],
      ['exhausted', 'exhausted', 'exhausted', 'healthy'],
    ],
  ];
  for (const [what, course, shown] of cases) {
    it(what, () => assert.deepEqual(wordsOf(course), shown));
  }

  it('changes at most twice in five minutes where two states alternate', () => {
    const two = fc.tuple(policy, policy).chain(([one, other]) => courses(fc.constantFrom(one, other)));
    fc.assert(
      fc.property(two, (course) => {
        const changes = changesOf(course);
        for (const from of changes) {
          const within = changes.filter((at) => from <= at && at < from + HOLD / MINUTE);
          assert.ok(within.length <= 2);
        }
      }),
    );
  });

  it('eases at most once in five minutes, whatever comes', () => {
    fc.assert(
      fc.property(courses(), (course) => {
        const shown = wordsOf(course);
        const easings = course.flatMap(([minute], i) => {
          const [before, now] = [shown[i - 1], shown[i]];
          return before && now && rank(now) < rank(before) ? [minute] : [];
        });
        easings.slice(1).forEach((minute, i) => assert.ok(minute - (easings[i] ?? 0) >= HOLD / MINUTE - 1e-6));
      }),
    );
  });

  it('never shows better than anything seen in the last five minutes', () => {
    fc.assert(
      fc.property(courses(), (course) => {
        wordsOf(course).forEach((shown, i) => {
          const [now = 0] = course[i] ?? [];
          const seen = course.slice(0, i + 1).filter(([minute]) => now - minute < HOLD / MINUTE - 1e-6);
          for (const [, policy] of seen) assert.ok(rank(shown) >= rank(policy));
        });
      }),
    );
  });

  it('comes to show what stays', () => {
    fc.assert(
      fc.property(courses(), policy, (course, stays) => {
        const [end = 0] = course.at(-1) ?? [];
        const later = Array.from({ length: 30 }, (_, i): Seen => [end + (i + 1), stays]);
        assert.equal(wordsOf([...course, ...later]).at(-1), stays);
      }),
    );
  });

  function changesOf(course: readonly Seen[]): number[] {
    const shown = wordsOf(course);
    return course.flatMap(([minute], i) => (i > 0 && shown[i] !== shown[i - 1] ? [minute] : []));
  }
});
