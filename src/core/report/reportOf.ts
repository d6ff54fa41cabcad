import { baselinesOf } from '../baseline/baselines';
import { assistedHints } from '../code/assistedHints';
import { couplingOf, NO_COUPLING } from '../code/coupling';
import { hotspotsOf } from '../code/hotspot';
import { cycleTime } from '../delivery/cycleTime';
import { LONGEST_WINDOW } from '../delivery/grownShare';
import { PROFILES, type ProfileName } from '../delivery/profile';
import { factsOf } from '../facts/facts';
import { pipelineRuns } from '../facts/pipelineRun';
import type { Failure } from '../failures/failure';
import type { ChangeDetails } from '../history/details';
import type { History, HistoryOptions } from '../history/history';
import type { ReleaseRules } from '../history/releaseRules';
import type { Scope } from '../history/scope';
import { type Measurement, unmeasured } from '../measurement';
import { LOOK_BACK } from '../momentum/course';
import { momentumOf, unknownMomentum } from '../momentum/momentumIndex';
import type { Observed } from '../momentum/observed';
import { EQUAL_WEIGHTS, type Weights } from '../momentum/weights';
import type { Problem } from '../problem';
import { staleAfter } from '../reliability/age';
import { budgetCosts } from '../reliability/budgetCost';
import { burnOnsets } from '../reliability/burnOnset';
import { withMaintenanceTold } from '../reliability/leftOut';
import type { MaintenanceWindow } from '../reliability/maintenance';
import { slosOf } from '../reliability/sloOf';
import type { Thresholds } from '../reliability/thresholds';
import { type Targets, withTargets } from '../target';
import type { Duration } from '../time/duration';
import { formatInstant, type Instant } from '../time/instant';
import { daysOf, type Window, windowBefore, windowEnding } from '../time/window';
import { trapOf, unknownTrap } from '../trap/velocityTrap';
import { reportedAlerts } from './alerts';
import { blindSpotsOf } from './blindSpots';
import type { EndpointFacts } from './endpointFacts';
import { hintWindow } from './hintWindow';
import { reportedChanges, reportedReleases, reportedWeeks } from './listings';
import { measurementsOf, STILL_READING } from './measurements';
import type { Definitions } from './oldDefinitions';
import type { Report, ReportedOrigins } from './report';
import { reportedHints } from './reportedHints';
import { reportedIncidents } from './reportedIncidents';
import { scopedObjectives, scopeProblems } from './scopedObjectives';
import { trendOf } from './trend';

/** What a report is made of. */
export interface Findings {
  readonly history: History;
  /** Oldest first. */
  readonly failures: readonly Failure[];
  /** Likewise without those that blame alone tells. */
  readonly stated: readonly Failure[];
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
  /** How much each component of the momentum index weighs; all the same by default. */
  readonly weights?: Partial<Weights> | undefined;
  /** Where SLOs come from; nowhere by default. */
  readonly definitions?: Definitions;
}

const WHOLE_ALONE = unmeasured('Lines are counted for the whole repository alone.');

/** What a report needs of a history. */
export function historyOptionsOf({ now, window, scope, rules }: ReportOptions): HistoryOptions {
  return { asOf: now, since: now - Math.max(2 * window, LONGEST_WINDOW, LOOK_BACK), scope, ...(rules && { rules }) };
}

/** The whole report of a repository: the same findings and instant give the same bytes. */
export function reportOf(
  { history, failures, stated, details, origins, endpoints, problems }: Findings,
  {
    now,
    window: length,
    scope,
    scopes,
    thresholds,
    every,
    targets = {},
    weights = {},
    maintenance = [],
    definitions = { files: [], hasEndpoints: false },
    ...options
  }: ReportOptions,
): Report {
  const window = windowEnding(now, length);
  const { detail, profile: profileName } = options;
  const profile = PROFILES[profileName];
  const { facts, inAll, releases } = history;
  // lines are counted by change, not by file
  const shown = scope ? { ...details, lines: null, rework: null } : details;
  const pipelines = pipelineRuns(endpoints, facts.mainline?.name ?? null, now, scope);
  const told = factsOf(releases, endpoints, now, scope);
  const measurements = withTargets(
    {
      ...measurementsOf(history, failures, told, pipelines, shown, window, profile),
      ...(scope && { batchLines: WHOLE_ALONE, reworkShare: WHOLE_ALONE }),
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
  const readings = [...objectives.readings, ...objectives.courses];
  const isRead = facts.readSince === null;
  const observed: Observed = {
    ...{ now, history, told, slos, profile, targets },
    failures: stated,
    readings,
    pipelines,
    weights: { ...EQUAL_WEIGHTS, ...weights },
  };
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
    hints: isRead ? reportedHints(history, failures, details, hintWindow(history, failures, window, profile)) : [],
    origins,
    slos,
    incidents: reportedIncidents(told.incidents),
    deployments: endpoints.deployments,
    pipelines: endpoints.pipelines,
    alerts: reportedAlerts(endpoints.alerts, slos).filter(({ slo }) => !scope?.slos || slo !== null),
    momentum: isRead ? momentumOf(observed) : unknownMomentum(STILL_READING.reason),
    trap: isRead ? trapOf(observed, shown.rework) : unknownTrap(STILL_READING.reason),
    baselines: isRead ? baselinesOf(observed) : {},
    coupling: isRead ? couplingOf(history, window) : NO_COUPLING,
    hotspots: hotspotsOf(history, window, details.sizes),
    assisted: assistedHints(history, failures, window),
    blindSpots: isRead ? blindSpotsOf(observed, { measurements, definitions }) : [],
    releaseCosts: budgetCosts(readings, told.arrivals, thresholds),
    burns: burnOnsets(readings, told.arrivals, history.changes, thresholds),
    problems: [...problems, ...endpoints.problems, ...scopeProblems(endpoints, scope), ...sloProblems],
  };
}

/** What was checked out, or the mainline's last commit where that did not exist yet. */
function headOf({ facts: { head, commits }, tip }: History, now: Instant): string | null {
  const row = head === null ? -1 : commits.rowOf(head);
  return row >= 0 && commits.committedAt(row) >= now ? tip : head;
}

function cycleTimeBefore({ facts: { readSince }, changes }: History, window: Window): Measurement {
  const before = windowBefore(window);
  return readSince !== null && readSince > before.startAt ? STILL_READING : cycleTime(changes, before);
}
