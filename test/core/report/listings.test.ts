import assert from 'node:assert/strict';
import { PROFILES } from '../../../src/core/delivery/profile';
import { failuresOf } from '../../../src/core/failures/failures';
import { historyOf } from '../../../src/core/history/history';
import { reportedChanges, reportedReleases, reportedWeeks } from '../../../src/core/report/listings';
import type { Hint, ReportedChange } from '../../../src/core/report/report';
import { reportedHints } from '../../../src/core/report/reportedHints';
import { historyOptionsOf } from '../../../src/core/report/reportOf';
import { wantedDetails } from '../../../src/core/report/wanted';
import { DAY } from '../../../src/core/time/instant';
import { failuresWith } from '../../support/failuresIn';
import { failuresAtItsEnd, historyAtItsEnd, WINDOW } from '../../support/measured';
import { NO_EVIDENCE } from '../../support/noEvidence';
import { commit, detailsOf, type Mark, merge, past, revert, sha, tag } from '../../support/past';
import { USUAL } from '../../support/reportOn';

function changesIn(...marks: Mark[]): ReportedChange[] {
  return reportedChanges(historyAtItsEnd(...marks), detailsOf(past(...marks)), WINDOW, PROFILES.dora);
}

function hintsIn(...marks: Mark[]): Hint[] {
  return reportedHints(...failuresAtItsEnd(...marks), detailsOf(past(...marks)), WINDOW);
}

const first: readonly Mark[] = [commit('first', 0), tag('v1.0.0', 1, 'first')];

describe('the list of changes', () => {
  it('says of each all that is known', () => {
    const marks = [
      ...first,
      ...[commit('one', 2, { files: ['a', 'b'] }), commit('two', 3, { files: ['b'] })],
      ...[merge('landed', 4, 'first', 'two'), tag('v1.1.0', 6, 'landed')],
    ];
    const details = detailsOf(past(...marks), new Map([[sha('landed'), { added: 12, deleted: 5 }]]));
    assert.deepEqual(reportedChanges(historyAtItsEnd(...marks), details, WINDOW, PROFILES.dora)[0], {
      sha: sha('landed'),
      kind: 'merge',
      subject: 'landed',
      startedAt: '2026-01-03T00:00:00Z',
      mergedAt: '2026-01-05T00:00:00Z',
      releasedIn: 'v1.1.0',
      cycleHours: 48,
      leadHours: 96,
      commits: 2,
      files: 2,
      added: 12,
      deleted: 5,
      bot: false,
      assisted: false,
    });
  });

  it('says null of what is unknown', () => {
    const [change] = changesIn(...first, commit('a', 2));
    assert.deepEqual(
      [change?.startedAt, change?.cycleHours, change?.leadHours, change?.releasedIn, change?.added, change?.deleted],
      [null, null, null, null, null, null],
    );
    assert.equal(changesIn(commit('cut', 2, { after: ['missing'] }))[0]?.files, null);
  });

  it('has no hours where clocks disagree, but the times as git has them', () => {
    const [change] = changesIn(...first, commit('a', 5, { begun: 8 }), tag('v1.1.0', 4, 'a'));
    assert.deepEqual(
      [change?.startedAt, change?.mergedAt, change?.cycleHours, change?.leadHours, change?.releasedIn],
      ['2026-01-09T00:00:00Z', '2026-01-06T00:00:00Z', null, null, 'v1.1.0'],
    );
  });

  it('gives the changes of the first release no lead time, nor those after a pause', () => {
    const marks = [...first, commit('a', 2), tag('v1.1.0', 70, 'a'), commit('b', 71), tag('v1.2.0', 72, 'b')];
    assert.deepEqual(
      changesIn(...marks).map(({ subject, releasedIn, leadHours }) => [subject, releasedIn, leadHours]),
      [
        ['b', 'v1.2.0', 24],
        ['a', 'v1.1.0', null],
        ['first', 'v1.0.0', null],
      ],
    );
  });

  it('holds those merged in the window, newest first', () => {
    const days = [-1, 0, 5, 89.9];
    assert.deepEqual(
      changesIn(...days.map((day) => commit(`day ${day}`, day))).map(({ subject }) => subject),
      ['day 89.9', 'day 5', 'day 0'],
    );
  });
});

describe('the list of releases', () => {
  it('holds those of the window, newest first, with what each was the first to carry', () => {
    const marks = [
      ...[commit('old', -9), tag('v0.9.0', -8, 'old')],
      ...[
        commit('a', 1),
        commit('b', 2),
        tag('v1.0.0-rc.1', 2.5, 'b'),
        tag('v1.0.0', 3, 'b'),
        tag('docs@1.0.0', 3, 'b'),
      ],
      ...[commit('c', 4), tag('v1.1.0', 5, 'c')],
    ];
    assert.deepEqual(
      reportedReleases(...failuresAtItsEnd(...marks), WINDOW).map((release) => [
        ...[release.name, release.at, release.prerelease, release.changes],
        release.packages.join(' '),
      ]),
      [
        ['v1.1.0', '2026-01-06T00:00:00Z', false, 1, 'v1.1.0'],
        ['v1.0.0', '2026-01-04T00:00:00Z', false, 2, 'v1.0.0 docs@1.0.0'],
        ['v1.0.0-rc.1', '2026-01-03T12:00:00Z', true, 0, 'v1.0.0-rc.1'],
      ],
    );
  });

  it('marks quick follow-ups, and what was taken back', () => {
    const steady = [0, 10, 20, 30].flatMap((day, i) => [commit(`r${i}`, day), tag(`v1.${i}.0`, day, `r${i}`)]);
    const quick = [commit('more', 31), tag('v1.3.1', 31, 'more'), tag('v1.3.2', 50, 'r3')];
    assert.deepEqual(
      reportedReleases(...failuresAtItsEnd(...steady, ...quick), WINDOW)
        .slice(0, 3)
        .map(({ name, hotfix, followUp, rolledBackTo }) => [name, hotfix, followUp, rolledBackTo]),
      [
        ['v1.3.2', false, false, null],
        ['v1.3.1', false, true, 'v1.3.0'],
        ['v1.3.0', false, false, null],
      ],
    );
  });

  it('marks hotfixes', () => {
    const marks = [
      ...[0, 20, 40, 60].flatMap((day, i) => [commit(`r${i}`, day), tag(`v1.${i}.0`, day, `r${i}`)]),
      ...[revert('fix', 61, 'r3'), tag('v1.3.1', 61, 'fix')],
    ];
    assert.deepEqual(
      reportedReleases(...failuresAtItsEnd(...marks), WINDOW).map(({ name, hotfix }) => (hotfix ? `${name}!` : name)),
      ['v1.3.1!', 'v1.3.0', 'v1.2.0', 'v1.1.0', 'v1.0.0'],
    );
  });
});

describe('the list of hints', () => {
  it('says what failed, what repaired it, and why that is known', () => {
    const marks = [commit('bad', 1), tag('v1.0.0', 2, 'bad'), revert('fix', 3, 'bad'), tag('v1.0.1', 4, 'fix')];
    assert.deepEqual(hintsIn(...marks), [
      {
        kind: 'reverted',
        failed: { sha: sha('bad'), commit: sha('bad'), release: 'v1.0.0', at: '2026-01-03T00:00:00Z' },
        repairedBy: { sha: sha('fix'), commit: sha('fix'), release: 'v1.0.1', at: '2026-01-05T00:00:00Z' },
        recoveryHours: 48,
        recoveryWithinDays: null,
        confidence: 'certain',
        precision: 0.99,
        caught: false,
        verdict: null,
        evidence: `“bad” (${sha('bad').slice(0, 8)}) was reverted by ${sha('fix').slice(0, 8)}, which names it.`,
      },
    ]);
  });

  it('lists what was caught as such', () => {
    const marks = [...first, commit('bad', 2), revert('fix', 3, 'bad')];
    const [hint] = hintsIn(...marks);
    assert.equal(hint?.caught, true);
    assert.match(hint?.evidence ?? '', /, before it reached a release\.$/);
  });

  it('holds what failed in the window, newest first', () => {
    const marks = [
      ...[commit('old', -1), commit('a', 1), commit('b', 2)],
      ...[revert('fix a', 3, 'a'), revert('fix b', 4, 'b'), revert('fix old', 5, 'old')],
    ];
    assert.deepEqual(
      hintsIn(...marks).map(({ failed }) => failed.sha),
      [sha('b'), sha('a')],
    );
  });
});

describe('the list of hints that rest on blame', () => {
  const marks = [commit('bad', 1), tag('v1.0.0', 2, 'bad'), commit('fix', 3), tag('v1.0.1', 4, 'fix')];
  const hintBy = (chance: number): Hint | undefined => {
    const origin = { commit: sha('bad'), tier: 'mixed', lines: 3, of: 4, chance } as const;
    const evidence = { traces: new Map([[sha('fix'), { isFix: true, origin }]]) };
    const failures = failuresWith({ asOf: WINDOW.endAt, evidence }, ...marks);
    const history = historyAtItsEnd(...marks);
    return reportedHints(history, failures, detailsOf(past(...marks)), WINDOW)[0];
  };

  it('says within how many days it was repaired, and no more', () => {
    const { recoveryHours, recoveryWithinDays, confidence, precision, failed } = hintBy(0.9) ?? {};
    assert.deepEqual([recoveryHours, recoveryWithinDays, confidence, precision], [null, 7, 'likely', 0.8]);
    assert.equal(failed?.release, 'v1.0.0');
  });

  it('names no release where it is only possible', () => {
    const { failed, confidence, precision } = hintBy(0.4) ?? {};
    assert.deepEqual(
      [failed?.release, failed?.at, confidence, precision],
      [null, '2026-01-02T00:00:00Z', 'possible', 0.5],
    );
  });
});

describe('what is looked up', () => {
  it('holds the subjects of what the hints name, on the mainline or not', () => {
    const marks = [
      ...[commit('base', -50), commit('bad', -40), commit('main', -30)],
      ...[revert('undo', -20, 'bad', { after: ['bad'] }), merge('landed', -10, 'main', 'undo')],
      ...Array.from({ length: 12 }, (_, i) => commit(`c${i}`, 70 + i)),
    ];
    const facts = past(...marks);
    const options = { ...USUAL, window: 10 * DAY };
    const history = historyOf(facts, historyOptionsOf(options));
    const wide = { ...options, window: 170 * DAY };
    const subjectsOf = (asked: typeof options) =>
      wantedDetails(history, failuresOf(history, NO_EVIDENCE), asked).subjects;
    for (const name of ['bad', 'undo', 'landed']) assert.ok(subjectsOf(wide).includes(sha(name)), name);
    assert.equal(new Set(subjectsOf(wide)).size, subjectsOf(wide).length);
  });
});

describe('the list of weeks', () => {
  it('holds the whole weeks of the window, with what happened in each', () => {
    const weeks = reportedWeeks(
      historyAtItsEnd(
        ...[commit('before', 5), commit('a', 6, { begun: 5 }), commit('b', 7, { begun: 4 }), commit('c', 12)],
        ...[
          commit('d', 13, { begun: 12 }),
          tag('v1.0.0-rc.1', 13, 'd'),
          tag('v1.0.0', 19.9, 'd'),
          tag('v1.1.0', 20, 'd'),
        ],
      ),
      WINDOW,
    );
    assert.equal(weeks.length, 12);
    assert.deepEqual(weeks.slice(0, 4), [
      week('2026-01-07', '2026-01-14', { cycleHours: 48, cycleSample: 2, changes: 3, releases: 0 }),
      week('2026-01-14', '2026-01-21', { cycleHours: 24, cycleSample: 1, changes: 1, releases: 1 }),
      week('2026-01-21', '2026-01-28', { cycleHours: null, cycleSample: 0, changes: 0, releases: 1 }),
      week('2026-01-28', '2026-02-04', { cycleHours: null, cycleSample: 0, changes: 0, releases: 0 }),
    ]);
  });
});

function week(start: string, end: string, facts: object): object {
  return { start: `${start}T00:00:00Z`, end: `${end}T00:00:00Z`, ...facts };
}
