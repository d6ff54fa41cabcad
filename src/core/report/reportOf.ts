import { batchLines, batchSize } from '../delivery/batchSize';
import { changeFailRate } from '../delivery/changeFailRate';
import { changeFailureHintRate } from '../delivery/changeFailureHintRate';
import { changeFrequency } from '../delivery/changeFrequency';
import { cycleTime } from '../delivery/cycleTime';
import { definitionDrift } from '../delivery/definitionDrift';
import { deploymentReworkRate } from '../delivery/deploymentReworkRate';
import { LONGEST_WINDOW } from '../delivery/grownShare';
import { hotfixShare } from '../delivery/hotfixShare';
import { leadTime } from '../delivery/leadTime';
import { PROFILES, type Profile, type ProfileName } from '../delivery/profile';
import { recoveryTime } from '../delivery/recoveryTime';
import { recoveryTimeReported } from '../delivery/recoveryTimeReported';
import { releaseFrequency } from '../delivery/releaseFrequency';
import { waitingTime } from '../delivery/waitingTime';
import { type Facts, factsOf } from '../facts/facts';
import type { Failure } from '../failures/failure';
import type { ChangeDetails } from '../history/details';
import type { History, HistoryOptions } from '../history/history';
import type { ReleaseRules } from '../history/releaseRules';
import type { Scope } from '../history/scope';
import { type Measurement, unmeasured } from '../measurement';
import type { Problem } from '../problem';
import { staleAfter } from '../reliability/age';
import { withMaintenanceTold } from '../reliability/leftOut';
import type { MaintenanceWindow } from '../reliability/maintenance';
import { slosOf } from '../reliability/sloOf';
import type { Thresholds } from '../reliability/thresholds';
import { type Targets, withTargets } from '../target';
import type { Duration } from '../time/duration';
import { formatInstant, type Instant } from '../time/instant';
import { daysOf, type Window, windowBefore, windowEnding } from '../time/window';
import { reportedAlerts } from './alerts';
import type { EndpointFacts } from './endpointFacts';
import { hintWindow } from './hintWindow';
import { reportedChanges, reportedReleases, reportedWeeks } from './listings';
import { NOT_YET } from './notYet';
import type { MeasurementName, Report, ReportedOrigins } from './report';
import { reportedHints } from './reportedHints';
import { reportedIncidents } from './reportedIncidents';
import { scopedObjectives, scopeProblems } from './scopedObjectives';
import { trendOf } from './trend';

/** What a report is made of. */
export interface Findings {
  readonly history: History;
  /** Oldest first. */
  readonly failures: readonly Failure[];
  readonly details: ChangeDetails;
  readonly origins: ReportedOrigins;
  readonly endpoints: EndpointFacts;
  readonly problems: readonly Problem[];
}

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
  /** From which figures on a budget is in trouble. */
  readonly thresholds: Thresholds;
  /** When no budget is to be spent. */
  readonly maintenance?: readonly MaintenanceWindow[];
  /** From one look at the endpoints to the next; null where there is no next. */
  readonly every: Duration | null;
  /** What counts as a release; tags that name a version by default. */
  readonly rules?: ReleaseRules | undefined;
  /** What the team wants of its figures. */
  readonly targets?: Targets | undefined;
}

/** What a report needs of a history. */
export function historyOptionsOf({ now, window, scope, rules }: ReportOptions): HistoryOptions {
  return { asOf: now, since: now - Math.max(2 * window, LONGEST_WINDOW), scope, ...(rules && { rules }) };
}

/** The whole report of a repository: the same findings and instant give the same bytes. */
export function reportOf(
  { history, failures, details, origins, endpoints, problems }: Findings,
  { now, window: length, scope, scopes, thresholds, every, targets = {}, maintenance = [], ...options }: ReportOptions,
): Report {
  const window = windowEnding(now, length);
  const { detail, profile: profileName } = options;
  const profile = PROFILES[profileName];
  const { facts, inAll, releases } = history;
  // lines are counted by change, not by file
  const shown = scope ? { ...details, lines: null } : details;
  const told = factsOf(releases, endpoints, now, scope);
  const measurements = withTargets(
    {
      ...measurementsOf(history, failures, told, shown, window, profile),
      ...(scope && { batchLines: unmeasured('Lines are counted for the whole repository alone.') }),
    },
    targets,
  );
  const objectives = scopedObjectives(endpoints, scope);
  const { slos, problems: sloProblems } = slosOf(
    { ...objectives, slos: objectives.slos.map((slo) => withMaintenanceTold(slo, maintenance)) },
    now,
    thresholds,
    staleAfter(every),
  );
  return {
    schema: 'team-momentum.report/1',
    generatedAt: formatInstant(now),
    asOf: formatInstant(now),
    window: { start: formatInstant(window.startAt), end: formatInstant(window.endAt), days: daysOf(window) },
    profile: profileName,
    repository: {
      name: facts.name,
      head: headOf(history, now),
      mainline: facts.mainline?.name ?? null,
      scope: scope?.id ?? null,
      scopes: scopes.map(({ id }) => id),
      shallow: facts.shallow,
      commits: inAll.commits,
      changes: inAll.changes,
      releases: releases.filter(({ prerelease }) => !prerelease).length,
    },
    measurements,
    trends: { cycleTime: trendOf(cycleTimeBefore(history, window), cycleTime(history.changes, window)) },
    weeks: reportedWeeks(history, window),
    ...(detail && { changes: reportedChanges(history, shown, window, profile) }),
    releases: reportedReleases(history, failures, window),
    hints:
      facts.readSince === null
        ? reportedHints(history, failures, details, hintWindow(history, failures, window, profile))
        : [],
    origins,
    slos,
    incidents: reportedIncidents(told.incidents),
    deployments: endpoints.deployments,
    pipelines: endpoints.pipelines,
    alerts: reportedAlerts(endpoints.alerts, slos).filter(({ slo }) => !scope?.slos || slo !== null),
    momentum: { index: null, coverage: 0, change28d: null, band: null, components: {}, series: [] },
    trap: { verdict: 'unknown', evidence: [], unseen: ['This version does not compute the verdict yet.'] },
    problems: [...problems, ...endpoints.problems, ...scopeProblems(endpoints, scope), ...sloProblems],
  };
}

/** What was checked out, or the mainline's last commit where that did not exist yet. */
function headOf({ facts: { head, commits }, tip }: History, now: Instant): string | null {
  const row = head === null ? -1 : commits.rowOf(head);
  return row >= 0 && commits.committedAt(row) >= now ? tip : head;
}

const STILL_READING = unmeasured('The history is still being read.');

function cycleTimeBefore({ facts: { readSince }, changes }: History, window: Window): Measurement {
  const before = windowBefore(window);
  return readSince !== null && readSince > before.startAt ? STILL_READING : cycleTime(changes, before);
}

function measurementsOf(
  history: History,
  failures: readonly Failure[],
  told: Facts,
  { lines }: ChangeDetails,
  window: Window,
  profile: Profile,
): Readonly<Record<MeasurementName, Measurement>> {
  const ofAll = (figure: () => Measurement) => (history.facts.readSince === null ? figure() : STILL_READING);
  return {
    cycleTime: cycleTime(history.changes, window),
    leadTime: ofAll(() => leadTime(history, window, profile)),
    waitingTime: ofAll(() => waitingTime(history, window)),
    releaseFrequency: releaseFrequency(history, window, profile),
    changeFrequency: changeFrequency(history, window),
    batchSize: batchSize(history.changes, window),
    batchLines: ofAll(() => batchLines(history.changes, lines, window)),
    changeFailureHintRate: ofAll(() => changeFailureHintRate(history, failures, window, profile)),
    recoveryTime: ofAll(() => recoveryTime(history, failures, window, profile)),
    deploymentReworkRate: ofAll(() => deploymentReworkRate(history, failures, window)),
    hotfixShare: ofAll(() => hotfixShare(history, failures, window)),
    changeFailRate: ofAll(() => changeFailRate(told, window)),
    recoveryTimeReported: recoveryTimeReported(told, window),
    definitionDrift: ofAll(() => definitionDrift(history, failures, told, window, profile)),
    ...NOT_YET,
  };
}
