import { batchLines, batchSize } from '../delivery/batchSize';
import { changeFailureHintRate } from '../delivery/changeFailureHintRate';
import { changeFrequency } from '../delivery/changeFrequency';
import { cycleTime } from '../delivery/cycleTime';
import { leadTime } from '../delivery/leadTime';
import { PROFILES, type Profile, type ProfileName } from '../delivery/profile';
import { recoveryTime } from '../delivery/recoveryTime';
import { releaseFrequency } from '../delivery/releaseFrequency';
import { waitingTime } from '../delivery/waitingTime';
import type { History } from '../history/history';
import { mainlineOf } from '../history/mainline';
import type { LineCount, RepositoryFacts } from '../history/repository';
import type { Scope } from '../history/scope';
import { historyWithin } from '../history/scopedHistory';
import { type Measurement, unmeasured } from '../measurement';
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
  readonly profile: ProfileName;
  /** Null for the whole repository. */
  readonly scope: Scope | null;
  /** The scopes there are. */
  readonly scopes: readonly Scope[];
}

/** The whole report of a repository: the same facts and instant give the same bytes. */
export function reportOf(
  facts: RepositoryFacts,
  endpoints: EndpointFacts,
  problems: readonly Problem[],
  { now, window: length, detail, profile: profileName, scope, scopes }: ReportOptions,
): Report {
  const window = windowEnding(now, length);
  const profile = PROFILES[profileName];
  const history = historyWithin(facts, now, scope);
  // lines are counted by change, not by file
  const lines = scope ? null : facts.lines;
  const measurements = {
    ...measurementsOf(history, lines, window, profile),
    ...(scope && { batchLines: unmeasured('Lines are counted for the whole repository alone.') }),
  };
  const { slos, problems: sloProblems } = slosOf(endpoints, now);
  return {
    schema: 'team-momentum.report/1',
    generatedAt: formatInstant(now),
    asOf: formatInstant(now),
    window: { start: formatInstant(window.startAt), end: formatInstant(window.endAt), days: daysOf(window) },
    profile: profileName,
    repository: {
      name: facts.name,
      head: headOf(facts, now),
      mainline: facts.mainline?.name ?? null,
      scope: scope?.id ?? null,
      scopes: scopes.map(({ id }) => id),
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
    ...(detail && { changes: reportedChanges(history, lines, window, profile) }),
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
function headOf({ head, commits, mainline }: RepositoryFacts, now: Instant): string | null {
  const committedAt = head === null ? undefined : commits.get(head)?.committedAt;
  if (committedAt === undefined || committedAt < now) return head;
  return mainline ? (mainlineOf(commits, mainline.sha, now).at(-1)?.sha ?? null) : null;
}

function measurementsOf(
  history: History,
  lines: ReadonlyMap<string, LineCount> | null,
  window: Window,
  profile: Profile,
): Readonly<Record<MeasurementName, Measurement>> {
  return {
    cycleTime: cycleTime(history.changes, window),
    leadTime: leadTime(history, window, profile),
    waitingTime: waitingTime(history, window),
    releaseFrequency: releaseFrequency(history, window, profile),
    changeFrequency: changeFrequency(history.changes, window),
    batchSize: batchSize(history.changes, window),
    batchLines: batchLines(history.changes, lines, window),
    changeFailureHintRate: changeFailureHintRate(history, window, profile),
    recoveryTime: recoveryTime(history, window, profile),
    ...NOT_YET,
  };
}
