import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Incident } from '../../../src/core/facts/incident';
import type { Observed } from '../../../src/core/momentum/observed';
import type { ReadObjective } from '../../../src/core/reliability/reading';
import { seededRandom } from '../../../src/core/statistics/seededRandom';
import { formatInstant } from '../../../src/core/time/instant';
import type { SignalName, Trap } from '../../../src/core/trap/trap';
import { trapOf } from '../../../src/core/trap/velocityTrap';
import { anyPast } from '../../support/anyPast';
import { commit, type Mark, onDay, past, revert, sha, tag } from '../../support/past';
import { deployment, incident, told } from '../../support/told';
import { counted, readingOf } from '../reliability/reading';
import { AFTER, END, type Habits, inTime, type Seen, seenOf, teamOf, trapIn } from './team';

const steady = teamOf(() => ({}));

function lately(habits: Partial<Habits>) {
  return teamOf((_, isAfter) => (isAfter ? habits : {}));
}

function evidenceOf({ evidence }: Trap, name: SignalName) {
  return evidence.find(({ signal }) => signal === name);
}

function worseIn({ evidence }: Trap): SignalName[] {
  return evidence
    .filter(({ direction, kind }) => direction === 'worse' && kind === 'indicator')
    .map(({ signal }) => signal);
}

/** An objective of 99 % with a burn rate each day. */
function burning(burnOf: (day: number) => number | null, now = END): NonNullable<Seen['endpoints']> {
  const past: ReadObjective['past'] = Array.from({ length: END }, (_, i) => {
    const burn = burnOf(i + 1);
    return { at: onDay(i + 1), count: burn === null ? { state: 'absent' } : counted(burn * 100, 10_000) };
  });
  return { readings: [{ ...readingOf({ objective: { target: 0.99 }, sampledAt: onDay(now) }), past }] };
}

describe('the velocity trap', () => {
  it('is sustainable where all stays as it is', () => {
    const { verdict, dayBefore, before, after, evidence } = trapIn(steady);
    assert.deepEqual([verdict, dayBefore], ['sustainable', 'sustainable']);
    assert.deepEqual([before?.end, after?.end], [formatInstant(onDay(AFTER)), formatInstant(onDay(END))]);
    assert.ok(evidence.every(({ direction }) => direction === 'same'));
  });

  it('is watched where changes fail more often, with those that did', () => {
    const trap = trapIn(lately({ reverts: 4 }));
    assert.deepEqual([trap.verdict, worseIn(trap)], ['watch', ['changeFailureHints']]);
    const hints = evidenceOf(trap, 'changeFailureHints');
    assert.ok((hints?.effect ?? 0) > 2 && (hints?.p ?? 1) < 0.01);
    assert.ok(hints?.changes.includes(sha('c45-0')));
    assert.ok(hints?.releases.some((name) => /^v1\.4\d\./.test(name)));
  });

  it('is trapped where they are also repaired later', () => {
    const trap = trapIn(lately({ reverts: 4, days: 12 }));
    assert.deepEqual(
      [trap.verdict, trap.dayBefore, worseIn(trap)],
      ['trapped', 'trapped', ['recoveryTime', 'changeFailureHints']],
    );
    assert.equal(evidenceOf(trap, 'recoveryTime')?.unit, 'h');
  });

  it('was something else the day before where that day tells it', () => {
    const facts = lately({ reverts: 4 });
    const verdicts = Array.from({ length: 40 }, (_, i) => {
      const now = END - 59 + i;
      const endpoints = burning((day) => (day > END - 60 ? 3 : 0.3), now);
      return trapIn(facts, { now: onDay(now), endpoints });
    });
    const first = verdicts.findIndex(({ verdict }) => verdict === 'trapped');
    assert.ok(first > 0);
    assert.deepEqual([verdicts[first]?.dayBefore, verdicts[first + 1]?.dayBefore], ['watch', 'trapped']);
  });

  it('stalls where output falls as well', () => {
    assert.equal(trapIn(lately({ changes: 4, releases: 1, reverts: 2 })).verdict, 'stalling');
  });

  it('is sustainable where output falls and nothing worsens', () => {
    const { verdict, sentence } = trapIn(lately({ changes: 5, reverts: 0 }));
    assert.deepEqual([verdict, sentence], ['sustainable', 'Output falls, and nothing that can be seen worsens.']);
  });

  it('takes nothing for worse where old bugs are cleared away', () => {
    const clearing = teamOf((week) => (week >= 10 && week < 22 ? { reverts: 5, days: 210 } : {}));
    const trap = trapIn(clearing);
    assert.equal(trap.verdict, 'sustainable');
    // one of ten and five that take back what is old
    assert.equal(evidenceOf(trap, 'changeFailureHints')?.after, 1 / 16);
  });

  it('sees larger batches', () => {
    const trap = trapIn(lately({ files: 5 }));
    assert.deepEqual([trap.verdict, worseIn(trap)], ['watch', ['batchSize']]);
  });

  it('sees budgets that burn faster, unless they burn little', () => {
    const trap = trapIn(steady, { endpoints: burning((day) => (day > AFTER ? 1.5 : 0.5)) });
    assert.deepEqual(worseIn(trap), ['burnRate']);
    assert.ok(Math.abs((evidenceOf(trap, 'burnRate')?.after ?? 0) - 1.5) < 0.1);
    assert.deepEqual(worseIn(trapIn(steady, { endpoints: burning((day) => (day > AFTER ? 0.3 : 0.1)) })), []);
  });

  it('calls nothing good where telemetry is lost', () => {
    for (const lost of [AFTER, AFTER + 42, END - 15]) {
      const { verdict, sentence, unseen } = trapIn(steady, { endpoints: burning((day) => (day > lost ? null : 0.2)) });
      assert.equal(verdict, 'unknown');
      assert.match(sentence, /checkout-availability/);
      assert.ok(unseen.some((each) => each.startsWith('Burn rate: ')));
    }
  });

  it('takes a spent budget for itself where burn rates of before are not known', () => {
    const endpoints = (bad: number): NonNullable<Seen['endpoints']> => ({
      readings: [readingOf({ whole: counted(bad, 1_000_000), sampledAt: onDay(END) })],
    });
    assert.deepEqual(worseIn(trapIn(steady, { endpoints: endpoints(2000) })), ['errorBudget']);
    const spared = evidenceOf(trapIn(steady, { endpoints: endpoints(100) }), 'errorBudget');
    assert.deepEqual([spared?.before, spared?.after, spared?.p, spared?.direction], [null, 0.9, null, 'same']);
  });

  it('sees fresh lines that are rewritten more often', () => {
    const rework = (rate: (day: number) => number) =>
      new Map(
        Array.from({ length: 520 }, (_, i) => {
          const [week, change] = [Math.floor(i / 10), i % 10];
          return [sha(`c${week}-${change}`), { written: 100, rewritten: rate(4 + week * 7) + change }] as const;
        }),
      );
    const more = trapIn(steady, { rework: rework((day) => (day >= AFTER ? 30 : 10)) });
    assert.deepEqual(worseIn(more), ['reworkShare']);
    const { changes = [] } = evidenceOf(more, 'reworkShare') ?? {};
    assert.deepEqual([changes.length, changes[0]], [100, sha('c51-9')]);
    assert.deepEqual(worseIn(trapIn(steady, { rework: rework(() => 10) })), []);
    const beyond = evidenceOf(trapIn(steady, { rework: rework((day) => (day >= AFTER ? 135 : 55)) }), 'reworkShare');
    assert.deepEqual([beyond?.before, beyond?.after], [0.595, 1.395]);
    assert.match(
      beyond?.sentence ?? '',
      /^Fresh lines rewritten, against the lines written: 140 % in the last 12 weeks, 60 % in the 12 before; worse/,
    );
  });

  it('sees pipelines of the mainline that take longer and fail more often', () => {
    const pipelines = (ref: string) =>
      Array.from({ length: END }, (_, i) => ({
        ...{ id: `${i}`, name: 'build', sha: null, url: null, source: 'ci', ref },
        status: i % (i > AFTER ? 3 : 12) === 0 ? 'failed' : 'success',
        startedAt: formatInstant(onDay(i)),
        durationSeconds: (i > AFTER ? 900 : 600) + (i % 7),
      }));
    const lists = [{ kind: 'pipelines', source: 'ci', sampledAt: onDay(END), demo: false }] as const;
    const trap = trapIn(steady, { endpoints: { pipelines: pipelines('refs/heads/main'), lists } });
    assert.deepEqual(worseIn(trap), ['pipelineDuration', 'pipelineFailureRate']);
    assert.deepEqual(worseIn(trapIn(steady, { endpoints: { pipelines: pipelines('feature'), lists } })), []);
  });

  describe('with deployments each day, and an incident a week while users have what is taken back later', () => {
    const deployments = Array.from({ length: END }, (_, i) =>
      deployment({ id: `${i}`, version: `d${i}`, finishedAt: formatInstant(onDay(i)) }),
    );
    const incidents = Array.from({ length: END / 7 }, (_, i) => incident(7 * i + 1.1, 7 * i + 1.2));
    const isBefore = ({ startedAt }: Incident) => startedAt !== null && Date.parse(startedAt) < onDay(AFTER);

    it('sees that fewer of the failures are reported', () => {
      const endpoints = told({ deployments, incidents: incidents.filter(isBefore) }, onDay(END));
      const trap = trapIn(lately({ reverts: 4 }), { endpoints });
      assert.ok(worseIn(trap).includes('definitionDrift'));
      assert.equal(trap.verdict, 'trapped');
    });

    it('sees nothing narrowed where more fails, and is reported as before', () => {
      const trap = trapIn(lately({ reverts: 4 }), { endpoints: told({ deployments, incidents }, onDay(END)) });
      assert.deepEqual([trap.verdict, worseIn(trap)], ['watch', ['changeFailureHints']]);
    });
  });

  it('is unknown of a short history, and of one with few changes', () => {
    const young = past(inTime(Array.from({ length: 100 }, (_, i) => commit(`c${i}`, END - 100 + i))));
    assert.match(trapIn(young).sentence, /shorter than 24 weeks/);
    const idle = past(
      inTime([commit('old', 1), ...Array.from({ length: 30 }, (_, i) => commit(`c${i}`, AFTER + 1 + i))]),
    );
    assert.match(trapIn(idle).sentence, /Fewer than 10 changes/);
    assert.equal(trapIn(past()).verdict, 'unknown');
  });

  it('is unknown where nothing in git ever failed and nothing else tells', () => {
    const { verdict, unseen } = trapIn(teamOf(() => ({ reverts: 0 })));
    assert.equal(verdict, 'unknown');
    assert.ok(unseen.includes('Change-failure hints: nothing in git says that any change ever failed.'));
  });

  it('is unknown where releases are made, but none of late, so that nothing that failed could reach users', () => {
    for (const none of [lately({ releases: 0 }), teamOf((_, isAfter) => (isAfter ? {} : { releases: 0 }))]) {
      const { verdict, unseen } = trapIn(none);
      assert.equal(verdict, 'unknown');
      assert.ok(unseen.includes('Change-failure hints: nothing was released in one of the windows.'));
    }
  });

  it('names all that it could not see', () => {
    const { evidence, unseen } = trapIn(steady);
    assert.equal(evidence.filter(({ kind }) => kind === 'indicator').length + unseen.length, 13);
    for (const sentence of unseen) assert.match(sentence, /^[A-Z].*: .*\.$/);
  });

  it('is the same whenever it is asked, and as it was so many weeks later', () => {
    const facts = lately({ reverts: 4, days: 12 });
    assert.equal(JSON.stringify(trapIn(facts)), JSON.stringify(trapIn(facts)));
  });
});

describe('any velocity trap', () => {
  it('has chances within 0 and 1 and finite figures, and survives JSON', () => {
    fc.assert(
      fc.property(anyPast(), fc.integer({ min: 0, max: 900 }), (facts, day) => {
        const trap = trapIn(facts, { now: onDay(day) });
        assert.deepEqual(JSON.parse(JSON.stringify(trap)), trap);
        for (const { p, after, before } of trap.evidence) {
          assert.ok(p === null || (0 <= p && p <= 1));
          assert.ok(Number.isFinite(after) && (before === null || Number.isFinite(before)));
        }
      }),
      { numRuns: 50 },
    );
  });

  const teams = fc.record({
    reverts: fc.integer({ min: 0, max: 6 }),
    days: fc.integer({ min: 1, max: 20 }),
    files: fc.integer({ min: 1, max: 6 }),
  });

  it('is not moved by bots', () => {
    fc.assert(
      fc.property(teams, (habits) => {
        const marks = (bots: boolean): Mark[] =>
          Array.from({ length: 50 }, (_, week) => [
            ...Array.from({ length: 6 }, (_, i) => commit(`c${week}-${i}`, 4 + 7 * week + i, { files: [`a/${i}.ts`] })),
            ...(week % 4 === 0 || (week > 40 && habits.reverts > 3)
              ? [revert(`r${week}`, 4 + 7 * week + 6.5, `c${week}-1`, { files: ['a/1.ts'] })]
              : []),
            ...(bots
              ? Array.from({ length: week > 40 ? 20 : 2 }, (_, i) =>
                  commit(`b${week}-${i}`, 4 + 7 * week + i / 5 + 0.05, {
                    bot: true,
                    files: ['lock', 'a/1.ts', 'b/1.ts'],
                  }),
                )
              : []),
          ]).flat();
        const verdictOf = (bots: boolean) => trapIn(past(inTime(marks(bots))));
        assert.deepEqual(verdictOf(true), verdictOf(false));
      }),
      { numRuns: 6 },
    );
  });

  it('gets no milder as reliability gets worse', () => {
    fc.assert(
      fc.property(teams, ({ reverts, days, files }) => {
        const observed = seenOf(lately({ reverts, days, files }));
        const verdictOf = (failures: Observed['failures']) => trapOf({ ...observed, failures }, null).verdict;
        if (verdictOf(observed.failures) !== 'trapped') return;
        const slower = observed.failures.map((failure) =>
          failure.repairedAt < onDay(AFTER) ? failure : { ...failure, recovery: (failure.recovery ?? 0) * 2 },
        );
        assert.equal(verdictOf(slower), 'trapped');
        assert.equal(trapIn(lately({ reverts: Math.min(9, 2 * reverts), days, files })).verdict, 'trapped');
      }),
      { numRuns: 12 },
    );
  });

  it('moves with a history that is moved by whole weeks', () => {
    const random = seededRandom(7);
    const draws = Array.from({ length: 700 }, () => random());
    const moved = (weeks: number) => {
      const marks = Array.from({ length: 350 }, (_, i): Mark[] => {
        const day = i + (draws[i] ?? 0) + 7 * weeks;
        const tagged = i % 9 === 0 ? [tag(`v1.${i}.0`, day + 0.01, `c${i}`)] : [];
        return (draws[350 + i] ?? 1) < 0.1 && i > 20
          ? [revert(`c${i}`, day, `c${i - 3}`, { files: ['a/x.ts'] }), ...tagged]
          : [commit(`c${i}`, day, { files: ['a/x.ts'] }), ...tagged];
      }).flat();
      return trapIn(past(inTime(marks)), { now: onDay(350 + 7 * weeks) });
    };
    const figuresOf = ({ verdict, sentence, evidence, unseen }: Trap) => ({
      ...{ verdict, sentence, unseen },
      evidence: evidence.map(({ signal, before, after, p, changes, releases }) => ({
        signal,
        before,
        after,
        p,
        changes,
        releases,
      })),
    });
    assert.deepEqual(figuresOf(moved(3)), figuresOf(moved(0)));
  });

  it('is watch or worse in at most one of twenty histories in which nothing changes', () => {
    const verdicts = Array.from({ length: 150 }, (_, seed) => {
      const random = seededRandom(seed);
      const failing = 0.03 + 0.1 * random();
      const marks = Array.from({ length: 400 }, (_, i): Mark[] => {
        const day = i + random();
        const files = Array.from(
          { length: 1 + Math.floor(4 * random() ** 2) },
          (_, file) => `area${Math.floor(random() * 3)}/${file}.ts`,
        );
        const repair = random() < failing ? [revert(`r${i}`, day + 1 + 9 * random(), `c${i}`, { files })] : [];
        const release = random() < 0.3 ? [tag(`v1.${i}.0`, day + 0.05, `c${i}`)] : [];
        return [commit(`c${i}`, day, { files }), ...repair, ...release];
      }).flat();
      return trapIn(past(inTime(marks)), { now: onDay(399) }).verdict;
    });
    const alarms = verdicts.filter((verdict) => !['sustainable', 'unknown'].includes(verdict)).length;
    assert.ok(alarms / verdicts.length <= 0.05, `${alarms}`);
  }).timeout(60_000);
});
