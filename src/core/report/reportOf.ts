import { batchLines, batchSize } from '../delivery/batchSize';
import { changeFailureHintRate } from '../delivery/changeFailureHintRate';
import { changeFrequency } from '../delivery/changeFrequency';
import { cycleTime } from '../delivery/cycleTime';
import { leadTime } from '../delivery/leadTime';
import { recoveryTime } from '../delivery/recoveryTime';
import { releaseFrequency } from '../delivery/releaseFrequency';
import { waitingTime } from '../delivery/waitingTime';
import { type History, historyOf } from '../history/history';
import type { RepositoryFacts } from '../history/repository';
import type { Measurement } from '../measurement';
import type { Problem } from '../problem';
import { slosOf } from '../reliability/sloOf';
import type { Duration } from '../time/duration';
import { DAY, formatInstant, type Instant } from '../time/instant';
import { daysOf, type Window, windowBefore, windowEnding } from '../time/window';
import type { EndpointFacts } from './endpointFacts';
import { reportedChanges, reportedHints, reportedReleases, reportedWeeks } from './listings';
import { NOT_YET } from './notYet';
import type { MeasurementName, Report } from './report';
import { trendOf } from './trend';

export interface ReportOptions {
  readonly now: Instant;
  readonly window: Duration;
  /** With the list of changes. */
  readonly detail: boolean;
}

/** The whole report of a repository: the same facts and instant give the same bytes. */
export function reportOf(
  facts: RepositoryFacts,
  endpoints: EndpointFacts,
  problems: readonly Problem[],
  { now, window: length, detail }: ReportOptions,
): Report {
  const window = windowEnding(now, length);
  const history = historyOf(facts, now);
  const measurements = measurementsOf(history, facts, window);
  const { slos, problems: sloProblems } = slosOf(endpoints, now);
  return {
    schema: 'team-momentum.report/1',
    generatedAt: formatInstant(now),
    asOf: formatInstant(now),
    window: { start: formatInstant(window.startAt), end: formatInstant(window.endAt), days: daysOf(window) },
    profile: 'dora',
    repository: {
      name: facts.name,
      head: headOf(facts, history, now),
      mainline: facts.mainline?.name ?? null,
      scope: null,
      shallow: facts.shallow,
      commits: history.commits,
      changes: history.changes.length,
      releases: history.releases.filter(({ prerelease }) => !prerelease).length,
    },
    measurements,
    trends: {
      cycleTime: trendOf(cycleTime(history.changes, windowBefore(window)), cycleTime(history.changes, window)),
    },
    weeks: reportedWeeks(history, window),
    ...(detail && { changes: reportedChanges(history, facts.lines, window) }),
    releases: reportedReleases(history, window),
    hints: reportedHints(history, windowOf(measurements.changeFailureHintRate, window)),
    slos,
    incidents: endpoints.incidents,
    deployments: endpoints.deployments,
    pipelines: endpoints.pipelines,
    momentum: { index: null, coverage: 0, change28d: null, band: null, components: {}, series: [] },
    trap: { verdict: 'unknown', evidence: [], unseen: ['This version does not compute the verdict yet.'] },
    problems: [...problems, ...endpoints.problems, ...sloProblems],
  };
}

/** The window that a figure grew to, so that all it counts is listed. */
function windowOf(figure: Measurement, window: Window): Window {
  return figure.state === 'measured' ? windowEnding(window.endAt, figure.windowDays * DAY) : window;
}

/** What was checked out, or the mainline's last commit where that did not exist yet. */
function headOf({ head, commits }: RepositoryFacts, { changes }: History, now: Instant): string | null {
  const committedAt = head === null ? undefined : commits.get(head)?.committedAt;
  return committedAt !== undefined && committedAt >= now ? (changes.at(-1)?.sha ?? null) : head;
}

function measurementsOf(
  history: History,
  facts: RepositoryFacts,
  window: Window,
): Readonly<Record<MeasurementName, Measurement>> {
  return {
    cycleTime: cycleTime(history.changes, window),
    leadTime: leadTime(history, window),
    waitingTime: waitingTime(history, window),
    releaseFrequency: releaseFrequency(history.releases, window),
    changeFrequency: changeFrequency(history.changes, window),
    batchSize: batchSize(history.changes, window),
    batchLines: batchLines(history.changes, facts.lines, window),
    changeFailureHintRate: changeFailureHintRate(history, window),
    recoveryTime: recoveryTime(history.failures, window),
    ...NOT_YET,
  };
}
