import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PROFILE_NAMES } from '../../../src/core/delivery/profile';
import { failuresOf } from '../../../src/core/failures/failures';
import { withReleaseFailures } from '../../../src/core/failures/releases/releaseFailures';
import { historyOf } from '../../../src/core/history/history';
import type { Measured } from '../../../src/core/measurement';
import { reportedSlo } from '../../../src/core/reliability/reportedSlo';
import { type EndpointFacts, NO_ENDPOINTS } from '../../../src/core/report/endpointFacts';
import { NOT_LOOKED } from '../../../src/core/report/origins';
import type { MeasurementName, Report } from '../../../src/core/report/report';
import { reportOf } from '../../../src/core/report/reportOf';
import { DAY, formatInstant, type Instant } from '../../../src/core/time/instant';
import { anyPast } from '../../support/anyPast';
import { commitsOf, listOf } from '../../support/commitList';
import { NO_EVIDENCE } from '../../support/noEvidence';
import { commit, detailsOf, merge, onDay, type Past, past, revert, sha, tag } from '../../support/past';
import { reportOn, USUAL } from '../../support/reportOn';
import { deployment, incident, told } from '../../support/told';
import { NOW, REPORTED } from '../reliability/reading';

function report(facts: Past, now: Instant = onDay(90), days = 90): Report {
  return reportOn(facts, { now, window: days * DAY });
}

const facts = past(
  commit('base', 0),
  commit('idea', 1),
  merge('landed', 2, 'base', 'idea'),
  tag('v1.0.0-rc.1', 2, 'landed'),
  tag('v1.0.0', 3, 'landed'),
  commit('next', 80),
);

const problem = { code: 'shallowClone', message: 'It is shallow.', fix: null, source: 'git' };

describe('a report', () => {
  it('says what it is of, and for when', () => {
    const { schema, generatedAt, asOf, window, profile, repository } = report(facts, onDay(81), 30);
    assert.deepEqual([schema, profile], ['team-momentum.report/1', 'dora']);
    assert.deepEqual([generatedAt, asOf], ['2026-03-23T00:00:00Z', '2026-03-23T00:00:00Z']);
    assert.deepEqual(window, { start: '2026-02-21T00:00:00Z', end: '2026-03-23T00:00:00Z', days: 30 });
    assert.deepEqual(repository, {
      name: 'project',
      head: sha('next'),
      mainline: 'main',
      scope: null,
      scopes: [],
      shallow: false,
      commits: 4,
      changes: 3,
      releases: 1,
    });
  });

  it('says that maintenance is in what an endpoint computed itself', () => {
    const endpoints = { ...NO_ENDPOINTS, slos: [reportedSlo(REPORTED)] };
    const maintenance = [{ startAt: NOW - DAY, endAt: NOW, reason: null }];
    const { slos } = reportOn(facts, { now: NOW, maintenance, endpoints });
    assert.match(slos[0]?.note ?? '', /^The maintenance of \S+ could not be left out: /);
  });

  it('of a repository without a commit has no figure, and says why', () => {
    const empty = report(past());
    assert.deepEqual(
      [empty.repository.head, empty.repository.mainline, empty.changes, empty.releases, empty.hints],
      [null, null, [], [], []],
    );
    for (const measurement of Object.values(empty.measurements)) {
      assert.ok(measurement.state === 'unmeasured');
      assert.match(measurement.reason, /^[A-Z].*\.$/);
    }
    assert.ok(
      empty.weeks.every(({ cycleHours, changes, releases }) => cycleHours === null && changes + releases === 0),
    );
  });

  it('lists the changes only if asked', () => {
    const brief = reportOn(facts, { detail: false });
    const { changes, ...rest } = report(facts);
    assert.deepEqual(brief, rest);
    assert.equal(changes?.length, 3);
  });

  it('passes on what the endpoints said, and every problem', () => {
    const incident = { id: '7', title: null, severity: null, status: null, startedAt: null, resolvedAt: null };
    const endpoints: EndpointFacts = {
      ...NO_ENDPOINTS,
      incidents: [{ ...incident, services: [], url: null, source: 'eu' }],
      problems: [{ ...problem, source: 'eu' }],
    };
    const { incidents, problems } = reportOn(facts, { endpoints, problems: [problem] });
    const unknown = { attribution: 'unknown', release: null };
    assert.deepEqual(
      [incidents, problems],
      [endpoints.incidents.map((each) => ({ ...each, ...unknown })), [problem, { ...problem, source: 'eu' }]],
    );
  });

  it('puts incidents down to what was deployed, whatever order things are told in', () => {
    const releases = past(
      ...Array.from({ length: 12 }, (_, i) => [
        commit(`c${i}`, 6 * i + 6),
        tag(`v1.${i}.0`, 6 * i + 6, `c${i}`),
      ]).flat(),
    );
    const { incidents, deployments, lists } = told({
      incidents: [incident(7, 8, { id: 'a' }), incident(11, 12, { id: 'b' }), incident(80, null, { id: 'c' })],
      deployments: Array.from({ length: 12 }, (_, i) =>
        deployment({ id: `${i}`, version: `1.${i}.0`, finishedAt: formatInstant(onDay(6 * i + 6.5)) }),
      ),
    });
    const endpoints = { ...NO_ENDPOINTS, incidents, deployments, lists };
    const { measurements, ...report } = reportOn(releases, { endpoints });
    assert.deepEqual(
      report.incidents.map(({ id, attribution, release }) => [id, attribution, release]),
      [
        ['a', 'release', 'v1.0.0'],
        ['b', 'notChangeRelated', null],
        ['c', 'notChangeRelated', null],
      ],
    );
    const valueOf = (name: MeasurementName) => {
      const measurement = measurements[name];
      return measurement.state === 'measured' ? measurement.value : measurement.reason;
    };
    assert.deepEqual(
      [valueOf('changeFailRate'), valueOf('recoveryTimeReported'), valueOf('definitionDrift')],
      [1 / 12, 24, 100 * (0 - 1 / 12)],
    );
    const turned = { ...endpoints, incidents: incidents.toReversed(), deployments: deployments.toReversed() };
    assert.deepEqual(reportOn(releases, { endpoints: turned }).measurements, measurements);
    const before = reportOn(releases, { endpoints, now: onDay(8) });
    assert.equal(before.incidents[0]?.release, 'v1.0.0');
    assert.deepEqual(
      before.incidents.slice(1).map(({ attribution }) => attribution),
      ['unknown', 'unknown'],
    );
  });

  it('compares the cycle time with that of the window before', () => {
    const before = [31, 32, 33, 34, 35].map((day) => commit(`c${day}`, day, { begun: day - 2 }));
    const now = [61, 62, 63, 64, 65].map((day) => commit(`c${day}`, day, { begun: day - 1 }));
    assert.deepEqual(report(past(...before, ...now), onDay(90), 30).trends.cycleTime, {
      state: 'known',
      direction: 'falling',
      before: 48,
      sampleBefore: 5,
    });
  });
});

describe('a report by a profile', () => {
  const marks = past(
    ...[commit('first', 0), tag('v1.0.0', 1, 'first')],
    ...[commit('a', 5, { begun: 2, says: 'A (#1)' }), tag('v1.1.0', 8, 'a')],
  );

  it('names it, and lists lead times as its figure has them', () => {
    for (const profile of PROFILE_NAMES) {
      const { changes = [], ...rest } = reportOn(marks, { profile });
      assert.equal(rest.profile, profile);
      const [lead, first] = changes.map(({ leadHours }) => leadHours);
      assert.deepEqual([lead, first], profile === 'gitlab' ? [72, 24] : [144, null], profile);
      const { leadTime } = rest.measurements;
      assert.ok(leadTime.state === 'measured' && leadTime.value === lead, profile);
    }
  });
});

describe('a report of a scope', () => {
  const scopes = [
    { id: 'api', paths: ['api/**'], tags: 'api/v*' },
    { id: 'web', paths: ['web'] },
  ];
  const both = past(
    ...[commit('api', 1, { files: ['api/a', 'api/b'] }), commit('both', 2, { files: ['api/a', 'web/a', 'README'] })],
    ...[commit('web', 3, { files: ['web/a'] }), tag('api/v1.0.0', 4, 'web'), tag('web/v1.0.0', 4, 'web')],
    commit('docs', 5, { files: ['README'] }),
  );
  const of = (id: string) => {
    const scope = scopes.find((each) => each.id === id) ?? null;
    return reportOn(both, { scope, scopes });
  };

  it('names it among those there are, and counts what belongs to it', () => {
    const { repository, changes = [], releases, measurements } = of('api');
    assert.deepEqual([repository.scope, repository.scopes], ['api', ['api', 'web']]);
    assert.deepEqual([repository.changes, repository.commits, repository.releases], [2, 2, 1]);
    assert.deepEqual(
      changes.map(({ sha: name, files }) => [name, files]),
      [
        [sha('both'), 1],
        [sha('api'), 2],
      ],
    );
    assert.deepEqual(
      releases.map(({ packages, changes: n }) => [packages, n]),
      [[['api/v1.0.0'], 2]],
    );
    assert.deepEqual(measurements.batchLines, {
      state: 'unmeasured',
      reason: 'Lines are counted for the whole repository alone.',
    });
  });

  it('has the releases of all tags where it names none', () => {
    assert.deepEqual(of('web').releases[0]?.packages, ['api/v1.0.0', 'web/v1.0.0']);
  });

  it('has the head of the whole repository', () => {
    assert.equal(of('api').repository.head, sha('docs'));
    const [scope = null] = scopes;
    const then = reportOn(both, { now: onDay(4), scope, scopes, detail: false });
    assert.equal(then.repository.head, sha('web'));
  });
});

describe('a report as of an instant', () => {
  it('has the head that was there', () => {
    assert.equal(report(facts, onDay(80)).repository.head, sha('landed'));
    assert.equal(report(facts, onDay(80) + 1).repository.head, sha('next'));
    assert.equal(report(facts, onDay(0)).repository.head, null);
  });

  it('keeps a head beside the mainline, of which nothing is known', () => {
    assert.equal(report({ ...facts, head: sha('elsewhere') }).repository.head, sha('elsewhere'));
  });

  it('knows neither the revert nor the release that came later', () => {
    const later = past(
      ...[commit('bad', 1), tag('v1.0.0', 2, 'bad')],
      ...[revert('fix', 3, 'bad'), tag('v1.0.1', 4, 'fix')],
    );
    const at = (day: number) => report(later, onDay(day)).hints.map(({ recoveryHours }) => recoveryHours);
    assert.deepEqual([at(3), at(4), at(5)], [[], [null], [48]]);
  });
});

describe('whatever the history, a report', () => {
  const now = fc.integer({ min: -40, max: 400 }).map(onDay);
  const days = fc.constantFrom(1, 30, 90, 365);

  it('holds finite numbers alone', () => {
    fc.assert(
      fc.property(anyPast(), now, days, (some, at, length) => {
        walk(report(some, at, length), (value) => {
          assert.notEqual(value, undefined);
          if (typeof value === 'number') assert.ok(Number.isFinite(value) && !Object.is(value, -0));
        });
      }),
    );
  });

  it('survives JSON and structured cloning unchanged', () => {
    fc.assert(
      fc.property(anyPast(), now, days, (some, at, length) => {
        const whole = report(some, at, length);
        assert.deepEqual(JSON.parse(JSON.stringify(whole)), whole);
        assert.deepEqual(structuredClone(whole), whole);
      }),
    );
  });

  it('has the same bytes for the same facts, in whatever order they were read', () => {
    fc.assert(
      fc.property(anyPast(), now, (some, at) => {
        const commits = commitsOf(listOf(some.commits).toReversed());
        const other = { ...some, commits, tags: some.tags.toReversed() };
        assert.equal(JSON.stringify(report(other, at)), JSON.stringify(report(some, at)));
      }),
    );
  });

  it('needs no more of it than what the figures reach back to', () => {
    fc.assert(
      fc.property(anyPast(), now, days, (some, at, length) => {
        const options = { ...USUAL, now: at, window: length * DAY };
        const findings = { details: detailsOf(some), origins: NOT_LOOKED, endpoints: NO_ENDPOINTS, problems: [] };
        const whole = historyOf(some, { asOf: at });
        const failures = withReleaseFailures(whole, failuresOf(whole, NO_EVIDENCE), [], []);
        const ofAll = reportOf({ ...findings, history: whole, failures, stated: failures }, options);
        assert.deepEqual(report(some, at, length), ofAll);
      }),
    );
  });

  it('as of an instant is what it would have been then', () => {
    fc.assert(
      fc.property(anyPast('right'), now, days, (some, at, length) => {
        assert.deepEqual(report(some, at, length), report(before(some, at), at, length));
      }),
    );
  });

  it('has medians that some of its changes could have, and intervals around its shares', () => {
    fc.assert(
      fc.property(anyPast(), now, days, (some, at, length) => {
        const { measurements, changes = [] } = report(some, at, length);
        const cycles = changes.flatMap(({ bot, cycleHours }) => (bot || cycleHours === null ? [] : [cycleHours]));
        const { cycleTime, batchSize, changeFailureHintRate: rate } = measurements;
        if (cycleTime.state === 'measured') assertWithin(cycleTime, cycles);
        else assert.equal(cycles.length, 0);
        if (batchSize.state === 'measured')
          assertWithin(
            batchSize,
            changes.map(({ files }) => files ?? 0),
          );
        if (rate.state !== 'measured') return;
        assert.ok(0 <= rate.value && rate.value <= 1);
        if (rate.interval) assert.ok(rate.interval[0] <= rate.value && rate.value <= rate.interval[1]);
      }),
    );
  });

  it('has weeks that add up to no more than its window', () => {
    fc.assert(
      fc.property(anyPast(), now, days, (some, at, length) => {
        const { weeks, changes = [], releases } = report(some, at, length);
        const inWeeks = (mergedAt: string) => weeks.some(({ start, end }) => start <= mergedAt && mergedAt < end);
        const final = releases.filter(({ prerelease }) => !prerelease);
        assert.equal(sum(weeks.map((week) => week.changes)), changes.filter((each) => inWeeks(each.mergedAt)).length);
        assert.equal(sum(weeks.map((week) => week.releases)), final.filter((each) => inWeeks(each.at)).length);
      }),
    );
  });

  it('counts for each release the changes that name it', () => {
    fc.assert(
      fc.property(anyPast(), (some) => {
        const { changes = [], releases } = report(some, onDay(5000), 6000);
        const carried = sum(releases.map((release) => release.changes));
        assert.equal(carried, changes.filter(({ releasedIn }) => releasedIn !== null).length);
      }),
    );
  });
});

describe('a report of 100,000 commits, 1,000 releases and 5,000 reverts', () => {
  it('takes no time to speak of', () => {
    const marks = Array.from({ length: 100_000 }, (_, i) => {
      const name = `c${i}`;
      return i % 20 === 19 ? revert(name, i / 100, `c${i - 7}`) : commit(name, i / 100, { begun: i / 100 - 1 });
    });
    const tags = Array.from({ length: 1000 }, (_, i) => tag(`v1.${Math.floor(i / 5)}.${i % 5}`, i + 1, `c${i * 100}`));
    const { repository, hints } = report(past(marks, tags), onDay(2000), 2000);
    assert.deepEqual([repository.commits, repository.releases], [100_000, 1000]);
    assert.equal(hints.length, 5000);
  });
});

/** The facts without all that came at the instant or later. */
function before({ commits, tags, ...rest }: Past, at: Instant): Past {
  const known = new Map(listOf(commits).map((each) => [each.sha, each]));
  let tip = rest.mainline?.sha;
  while (tip !== undefined && (known.get(tip)?.committedAt ?? 0) >= at) tip = known.get(tip)?.parents[0];
  return {
    ...rest,
    head: tip ?? null,
    mainline: rest.mainline && { name: rest.mainline.name, sha: tip ?? sha('nothing') },
    commits: commitsOf([...known.values()].filter(({ committedAt }) => committedAt < at)),
    tags: tags.filter(({ taggedAt }) => taggedAt < at),
  };
}

function walk(value: unknown, visit: (value: unknown) => void): void {
  visit(value);
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(value)) walk(part, visit);
}

function assertWithin({ value, p75, p95, sampleSize }: Measured, sample: readonly number[]): void {
  assert.equal(sampleSize, sample.length);
  assert.ok(Math.min(...sample) <= value && value <= Math.max(...sample));
  assert.ok(p75 !== undefined && p95 !== undefined && value <= p75 && p75 <= p95 && p95 <= Math.max(...sample));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
