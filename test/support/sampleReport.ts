import { NO_COUPLING } from '../../src/core/code/coupling';
import { NO_INCIDENTS_TOLD, NO_PIPELINES_TOLD } from '../../src/core/facts/toldFacts';
import { unmeasured } from '../../src/core/measurement';
import { unknownMomentum } from '../../src/core/momentum/momentumIndex';
import { NOT_YET } from '../../src/core/report/notYet';
import type { Report, ReportedChange, ReportedRelease, ReportedWeek, Slo } from '../../src/core/report/report';
import { DAY, formatInstant, HOUR, type Instant, WEEK } from '../../src/core/time/instant';
import { unknownTrap } from '../../src/core/trap/velocityTrap';
import { SAMPLE_ASSISTED, SAMPLE_BASELINES, SAMPLE_BLIND_SPOTS, SAMPLE_COUPLING, SAMPLE_HOTSPOTS } from './sampleCode';
import { sampleMomentum } from './sampleMomentum';
import { sampleSha as sha } from './sampleSha';
import { sampleSlos } from './sampleSlos';
import { sampleBurns, sampleReleaseCosts } from './sampleSpending';
import { sampleTrap } from './sampleTrap';

export const SAMPLE_NOW: Instant = Date.parse('2026-11-21T05:40:00Z');
const DAYS = 90;

const SUBJECTS = [
  'Retry the payment once when the gateway times out',
  'Show the delivery date on the order page',
  'Read prices from the catalogue instead of the cart',
  'Cut the image of the checkout to a third of its size',
  'Ask for the postcode first (#412)',
  'Write orders and stock in one transaction, so that a lost connection between the two can no longer sell what is not there',
  'Give up on the old voucher codes',
  'Bump undici from 6.19.2 to 6.19.8 (#431)',
  'Wärmere Farben für <b>Hinweise</b> & "Warnungen"',
];

/** A rich report that never changes: every kind of figure, unknown ones too. */
export function sampleReport(): Report {
  return {
    schema: 'team-momentum.report/1',
    generatedAt: formatInstant(SAMPLE_NOW - 2 * 60_000),
    asOf: formatInstant(SAMPLE_NOW),
    window: { start: ago(DAYS * DAY), end: ago(0), days: DAYS },
    profile: 'dora',
    repository: {
      name: 'web-shop',
      head: sha(1),
      mainline: 'main',
      scope: null,
      scopes: [],
      shallow: false,
      commits: 4_812,
      changes: 1_903,
      releases: 214,
    },
    measurements: {
      ...NOT_YET,
      assistedShare: { state: 'measured', value: 11 / 73, unit: 'share', sampleSize: 73, windowDays: DAYS },
      pipelineDuration: {
        state: 'measured',
        value: 11.5,
        unit: 'min',
        sampleSize: 131,
        windowDays: DAYS,
        p75: 14,
        p95: 92,
        leftOut: { notPassed: 17 },
      },
      pipelineFailureRate: {
        state: 'measured',
        value: 14 / 145,
        unit: 'share',
        sampleSize: 145,
        windowDays: DAYS,
        interval: [0.0584, 0.1555],
        leftOut: { notEnded: 3 },
      },
      cycleTime: {
        state: 'measured',
        value: 19.4,
        unit: 'h',
        sampleSize: 58,
        windowDays: DAYS,
        p75: 41.2,
        p95: 125.7,
        leftOut: { bot: 9, startUnobservable: 14, skewedClock: 1 },
      },
      leadTime: {
        state: 'measured',
        value: 66.3,
        unit: 'h',
        sampleSize: 71,
        windowDays: DAYS,
        p75: 101,
        p95: 212,
        leftOut: { bot: 9 },
        including: { countedFromMerge: 14 },
      },
      waitingTime: { state: 'measured', value: 38.2, unit: 'h', sampleSize: 80, windowDays: DAYS, p75: 70, p95: 118 },
      releaseFrequency: {
        state: 'measured',
        value: 31 / (DAYS / 7),
        unit: '1/week',
        sampleSize: 31,
        windowDays: DAYS,
        leftOut: { prerelease: 3 },
      },
      changeFrequency: {
        state: 'measured',
        value: 82 / (DAYS / 7),
        unit: '1/week',
        sampleSize: 82,
        windowDays: DAYS,
        including: { bot: 9 },
      },
      batchSize: { state: 'measured', value: 4, unit: 'files', sampleSize: 82, windowDays: DAYS, p75: 9, p95: 31 },
      batchLines: { state: 'unmeasured', reason: 'The lines of the changes could not be counted.' },
      reworkShare: { state: 'unmeasured', reason: 'The lines of the changes could not be counted.' },
      changeFailureHintRate: {
        state: 'measured',
        value: 2 / 31,
        unit: 'share',
        sampleSize: 31,
        windowDays: DAYS,
        interval: [0.0179, 0.2072],
      },
      recoveryTime: {
        state: 'measured',
        value: 5.6,
        unit: 'h',
        sampleSize: 2,
        windowDays: DAYS,
        p75: 7.1,
        p95: 8.3,
        leftOut: { caught: 1 },
      },
      deploymentReworkRate: { state: 'measured', value: 2 / 31, unit: 'share', sampleSize: 31, windowDays: DAYS },
      hotfixShare: { state: 'measured', value: 1 / 31, unit: 'share', sampleSize: 31, windowDays: DAYS },
      changeFailRate: {
        state: 'measured',
        value: 1 / 34,
        unit: 'share',
        sampleSize: 34,
        windowDays: DAYS,
        interval: [0.0052, 0.1492],
        leftOut: { notChangeRelated: 1 },
      },
      recoveryTimeReported: {
        state: 'measured',
        value: 1.4,
        unit: 'h',
        sampleSize: 2,
        windowDays: DAYS,
        p75: 2.1,
        p95: 2.7,
        leftOut: { open: 1 },
        including: { notChangeRelated: 1 },
      },
      definitionDrift: { state: 'measured', value: 3.5, unit: 'points', sampleSize: 31, windowDays: DAYS },
    },
    trends: { cycleTime: { state: 'known', direction: 'falling', before: 31.1, sampleBefore: 64 } },
    weeks: weeks(),
    changes: changes(),
    releases: releases(),
    hints: [
      {
        kind: 'reverted',
        failed: { sha: sha(21), commit: sha(21), release: 'v1.8.2', at: ago(9 * DAY) },
        repairedBy: { sha: sha(18), commit: sha(18), release: 'v1.8.3', at: ago(9 * DAY - 2.6 * HOUR) },
        recoveryHours: 2.6,
        recoveryWithinDays: null,
        confidence: 'certain',
        precision: 0.99,
        verdict: null,
        caught: false,
        evidence: '“Revert "Ask for the postcode first"” names the change it takes back.',
      },
      {
        kind: 'reverted',
        failed: { sha: sha(48), commit: sha(48), release: 'v1.7.9', at: ago(41 * DAY) },
        repairedBy: { sha: sha(45), commit: sha(45), release: null, at: ago(40 * DAY) },
        recoveryHours: null,
        recoveryWithinDays: null,
        confidence: 'certain',
        precision: 0.99,
        verdict: null,
        caught: false,
        evidence: '“Revert "Give up on the old voucher codes"” names the change it takes back.',
      },
      {
        kind: 'reverted',
        failed: { sha: sha(61), commit: sha(61), release: null, at: ago(58 * DAY) },
        repairedBy: { sha: sha(60), commit: sha(60), release: null, at: ago(57.8 * DAY) },
        recoveryHours: 4.8,
        recoveryWithinDays: null,
        confidence: 'certain',
        precision: 0.99,
        verdict: null,
        caught: true,
        evidence:
          '“Revert "Cut the image of the checkout"” names the change it takes back, before a release carried it.',
      },
      {
        kind: 'fixed',
        failed: { sha: sha(52), commit: sha(152), release: 'v1.7.7', at: ago(47 * DAY) },
        repairedBy: { sha: sha(47), commit: sha(47), release: 'v1.7.9', at: ago(41 * DAY) },
        recoveryHours: null,
        recoveryWithinDays: 7,
        confidence: 'likely',
        precision: 0.83,
        verdict: null,
        caught: false,
        evidence: '“Round prices once” removed 4 lines, all of which “Read prices from the catalogue” had written.',
      },
      {
        kind: 'fixed',
        failed: { sha: sha(70), commit: sha(70), release: 'v1.7.1', at: ago(66 * DAY) },
        repairedBy: { sha: sha(50), commit: sha(50), release: 'v1.7.8', at: ago(44 * DAY) },
        recoveryHours: null,
        recoveryWithinDays: 30,
        confidence: 'possible',
        precision: 0.58,
        verdict: null,
        caught: false,
        evidence: '“Fix the date on the order page” removed 9 lines, 5 of which “Show the delivery date” had written.',
      },
      {
        kind: 'reverted',
        failed: { sha: sha(75), commit: sha(75), release: 'v1.6.9', at: ago(71 * DAY) },
        repairedBy: { sha: sha(73), commit: sha(73), release: 'v1.7.0', at: ago(70 * DAY) },
        recoveryHours: 24,
        recoveryWithinDays: null,
        confidence: 'certain',
        precision: 0.99,
        verdict: { failed: sha(75), reason: 'Taken back to be split in two', by: 'team' },
        caught: false,
        evidence: '“Revert "Write orders and stock at once"” names the change it takes back.',
      },
    ],
    origins: { state: 'looked', candidates: 31, looked: 31, fixes: 9, reason: null },
    slos: sampleSlos(SAMPLE_NOW),
    incidents: [],
    deployments: [],
    pipelines: [],
    alerts: [
      {
        name: 'SearchLatencyBudgetBurn',
        severity: 'page',
        state: 'firing',
        slo: 'search-latency',
        service: 'search',
        startsAt: ago(40 * 60_000),
        summary: 'Search spends its error budget 6.3 times as fast as it may.',
        source: 'alerts',
      },
      {
        name: 'DiskAlmostFull',
        severity: 'warning',
        state: 'silenced',
        slo: null,
        service: null,
        startsAt: ago(3 * DAY),
        summary: null,
        source: 'alerts',
      },
    ],
    momentum: sampleMomentum(SAMPLE_NOW),
    trap: sampleTrap(SAMPLE_NOW),
    baselines: SAMPLE_BASELINES,
    coupling: SAMPLE_COUPLING,
    hotspots: SAMPLE_HOTSPOTS,
    assisted: SAMPLE_ASSISTED,
    blindSpots: SAMPLE_BLIND_SPOTS,
    releaseCosts: sampleReleaseCosts(SAMPLE_NOW),
    burns: sampleBurns(SAMPLE_NOW),
    problems: [
      {
        code: 'linesNotCounted',
        message: 'The lines of the changes could not be counted: this is a partial clone without its file contents.',
        fix: 'Run “git fetch --refetch” to bring the contents here.',
        source: 'git',
      },
      {
        code: 'endpointUnreachable',
        message: 'The endpoint “eu-west” did not answer within 10 s.',
        fix: 'Check that https://prometheus.example.com can be reached from this computer.',
        source: 'eu-west',
      },
    ],
  };
}

/** A repository that was quiet for the whole window and has no SLO. */
export function quietReport(): Report {
  const reason = 'No change was merged in the window.';
  const none = { state: 'unmeasured', reason } as const;
  const untold = { state: 'unmeasured', reason: NO_INCIDENTS_TOLD } as const;
  return {
    ...sampleReport(),
    measurements: {
      ...NOT_YET,
      cycleTime: none,
      assistedShare: none,
      pipelineDuration: unmeasured(NO_PIPELINES_TOLD),
      pipelineFailureRate: unmeasured(NO_PIPELINES_TOLD),
      leadTime: { state: 'unmeasured', reason: 'No tag names a release.' },
      waitingTime: { state: 'unmeasured', reason: 'No tag names a release.' },
      releaseFrequency: { state: 'unmeasured', reason: 'No tag names a release.' },
      changeFrequency: { state: 'measured', value: 0, unit: '1/week', sampleSize: 0, windowDays: DAYS },
      batchSize: none,
      batchLines: none,
      reworkShare: none,
      changeFailureHintRate: { state: 'unmeasured', reason: 'Fewer than 10 changes in 180 days.' },
      recoveryTime: { state: 'unmeasured', reason: 'No change that failed in the window was reverted in git.' },
      deploymentReworkRate: { state: 'unmeasured', reason: 'No tag names a release.' },
      hotfixShare: { state: 'unmeasured', reason: 'No tag names a release.' },
      changeFailRate: untold,
      recoveryTimeReported: untold,
      definitionDrift: untold,
    },
    trends: { cycleTime: { state: 'unknown', reason } },
    weeks: weeks().map((week) => ({ ...week, cycleHours: null, cycleSample: 0, changes: 0, releases: 0 })),
    changes: [],
    releases: [],
    hints: [],
    origins: { state: 'looked', candidates: 0, looked: 0, fixes: 0, reason: null },
    slos: [],
    alerts: [],
    momentum: unknownMomentum('Only 0 % of the weights are known; it takes half of them.'),
    trap: unknownTrap('Fewer than 10 changes in one of the two windows.'),
    baselines: {},
    coupling: NO_COUPLING,
    hotspots: [],
    assisted: {
      assisted: unmeasured('No change was merged in the window.'),
      others: unmeasured('No change was merged in the window.'),
    },
    blindSpots: [],
    releaseCosts: [],
    burns: [],
    problems: [],
  };
}

export function sampleSlo(id: string): Slo {
  const slo = sampleSlos(SAMPLE_NOW).find((candidate) => candidate.id === id);
  if (!slo) throw new Error(`The sample report has no SLO ${id}.`);
  return slo;
}

function weeks(): ReportedWeek[] {
  const cycle = [30.5, 34, 27.2, null, 28.1, 23.6, 25, 17.5, 21.4, null, 14.8, 19, 16.2];
  const samples = [6, 5, 7, 0, 3, 6, 5, 4, 6, 0, 5, 6, 5];
  const released = [2, 1, 3, 0, 2, 3, 2, 4, 2, 1, 3, 4, 4];
  return cycle.map((cycleHours, i) => ({
    start: ago((cycle.length - i) * WEEK),
    end: ago((cycle.length - i - 1) * WEEK),
    cycleHours,
    cycleSample: samples[i] ?? 0,
    changes: (samples[i] ?? 0) + 1,
    releases: released[i] ?? 0,
  }));
}

function changes(): ReportedChange[] {
  return Array.from({ length: 82 }, (_, i) => {
    const bot = i % 9 === 7;
    const direct = i % 6 === 5;
    const mergedAt = SAMPLE_NOW - (i * 26 + 3) * HOUR;
    const cycleHours = direct ? null : 4 + ((i * 37) % 90) / 2;
    const released = i < 4 ? null : `v1.8.${Math.max(0, 9 - Math.floor(i / 9))}`;
    return {
      sha: sha(i),
      kind: direct ? 'direct' : i % 3 === 0 ? 'merge' : 'squash',
      subject: SUBJECTS[i % SUBJECTS.length] ?? '',
      startedAt: cycleHours === null ? null : formatInstant(mergedAt - cycleHours * HOUR),
      mergedAt: formatInstant(mergedAt),
      releasedIn: released,
      cycleHours,
      leadHours: released === null ? null : (cycleHours ?? 0) + 38,
      commits: 1 + (i % 4),
      files: 1 + ((i * 13) % 24),
      added: null,
      deleted: null,
      bot,
      assisted: i % 8 === 1,
    };
  });
}

function releases(): ReportedRelease[] {
  return Array.from({ length: 34 }, (_, i) => ({
    name: i % 11 === 5 ? `v1.9.0-rc.${i}` : `v1.${8 - Math.floor(i / 10)}.${9 - (i % 10)}`,
    sha: sha(100 + i),
    at: ago((1.5 + i * 2.6) * DAY),
    prerelease: i % 11 === 5,
    hotfix: i === 3,
    followUp: i === 7,
    rolledBackTo: null,
    packages: [`v1.${8 - Math.floor(i / 10)}.${9 - (i % 10)}`],
    changes: 2 + (i % 4),
    source: 'tag',
  }));
}

function ago(length: number): string {
  return formatInstant(SAMPLE_NOW - length);
}
