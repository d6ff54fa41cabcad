import type { Baseline } from '../baseline/baseline';
import type { AssistedHints } from '../code/assistedHints';
import type { Coupling } from '../code/coupling';
import type { Hotspot } from '../code/hotspot';
import type { ProfileName } from '../delivery/profile';
import type { Deployment } from '../facts/deployment';
import type { Incident } from '../facts/incident';
import type { Pipeline } from '../facts/pipeline';
import type { Confidence } from '../failures/confidence';
import type { FailureKind } from '../failures/failure';
import type { Verdict } from '../failures/verdict';
import type { Measurement } from '../measurement';
import type { Momentum } from '../momentum/momentum';
import type { Problem } from '../problem';
import type { BudgetCost } from '../reliability/budgetCost';
import type { BurnOnset } from '../reliability/burnOnset';
import type { Slo, SloState } from '../reliability/slo';
import type { Timestamp } from '../time/instant';
import type { Trap } from '../trap/trap';
import type { BlindSpot } from './blindSpots';
import type { NotYetName } from './notYet';
import type { Trend } from './trend';

export type { Deployment, Incident, Momentum, Pipeline, Slo, SloState, Timestamp, Trap };

/** The figures that this version computes. */
export type ComputedName =
  | 'cycleTime'
  | 'leadTime'
  | 'waitingTime'
  | 'releaseFrequency'
  | 'changeFrequency'
  | 'batchSize'
  | 'batchLines'
  | 'reworkShare'
  | 'changeFailureHintRate'
  | 'recoveryTime'
  | 'deploymentReworkRate'
  | 'hotfixShare'
  | 'changeFailRate'
  | 'recoveryTimeReported'
  | 'definitionDrift'
  | 'assistedShare'
  | 'pipelineDuration'
  | 'pipelineFailureRate';

export type MeasurementName = ComputedName | NotYetName;

/**
 * All that the product has to say of one repository, as plain data that survives JSON and postMessage unchanged.
 * Instants are RFC 3339 UTC, durations hours, shares 0 to 1; the unknown is null or `unmeasured`, never NaN, never 0.
 */
export interface Report {
  readonly schema: 'team-momentum.report/1';
  readonly generatedAt: Timestamp;
  /** The instant that the figures are for; nothing at or after it exists to them. */
  readonly asOf: Timestamp;
  readonly window: { readonly start: Timestamp; readonly end: Timestamp; readonly days: number };
  /** Whose definitions the figures follow. */
  readonly profile: ProfileName;
  readonly repository: ReportedRepository;
  readonly measurements: Readonly<Record<MeasurementName, Measurement>>;
  readonly trends: { readonly cycleTime: Trend };
  /** The whole weeks of the window, oldest first. */
  readonly weeks: readonly ReportedWeek[];
  /** Newest first, of the window; with `--detail`. */
  readonly changes?: readonly ReportedChange[];
  /** Newest first, of the window, pre-releases included. */
  readonly releases: readonly ReportedRelease[];
  /** Newest failure first, of the window (of the one that `changeFailureHintRate` grew to). */
  readonly hints: readonly Hint[];
  readonly origins: ReportedOrigins;
  /** Worst first. */
  readonly slos: readonly Slo[];
  readonly incidents: readonly ReportedIncident[];
  readonly deployments: readonly Deployment[];
  readonly pipelines: readonly Pipeline[];
  /** The most severe first. */
  readonly alerts: readonly Alert[];
  readonly momentum: Momentum;
  readonly trap: Trap;
  /** What is usual here, by the figure's name; of those alone of which enough is known. */
  readonly baselines: Readonly<Partial<Record<MeasurementName, Baseline>>>;
  readonly coupling: Coupling;
  /** The most first. */
  readonly hotspots: readonly Hotspot[];
  readonly assisted: AssistedHints;
  readonly blindSpots: readonly BlindSpot[];
  /** What each release spent of each budget, the newest first. */
  readonly releaseCosts: readonly BudgetCost[];
  /** When budgets began to burn, and what had landed before; the newest first. */
  readonly burns: readonly BurnOnset[];
  readonly problems: readonly Problem[];
}

export interface ReportedRepository {
  readonly name: string;
  /** The commit that is checked out. */
  readonly head: string | null;
  /** The branch that changes land on. */
  readonly mainline: string | null;
  /** The part of the repository that the figures are of; null for the whole. */
  readonly scope: string | null;
  /** The scopes there are. */
  readonly scopes: readonly string[];
  /** History is cut off, so that figures are partial. */
  readonly shallow: boolean;
  /** Of the mainline's whole history; within the scope, as are changes and releases. */
  readonly commits: number;
  readonly changes: number;
  /** Without pre-releases. */
  readonly releases: number;
}

export interface ReportedWeek {
  readonly start: Timestamp;
  readonly end: Timestamp;
  /** Median of the changes that were merged in the week. */
  readonly cycleHours: number | null;
  /** How many changes that median rests on. */
  readonly cycleSample: number;
  readonly changes: number;
  readonly releases: number;
}

export interface ReportedChange {
  readonly sha: string;
  readonly kind: 'merge' | 'squash' | 'direct';
  readonly subject: string;
  /** Null where git can't tell. */
  readonly startedAt: Timestamp | null;
  readonly mergedAt: Timestamp;
  /** Name of the first release that carries it. */
  readonly releasedIn: string | null;
  readonly cycleHours: number | null;
  /** Null also in a release whose changes the profile leaves out: the first one, one after a long pause. */
  readonly leadHours: number | null;
  readonly commits: number;
  /** Null where the history is cut off. */
  readonly files: number | null;
  readonly added: number | null;
  readonly deleted: number | null;
  readonly bot: boolean;
  /** A trailer names an AI assistant. */
  readonly assisted: boolean;
}

export interface ReportedRelease {
  readonly name: string;
  readonly sha: string;
  readonly at: Timestamp;
  readonly prerelease: boolean;
  /** A patch release with evidence that it repairs the release before it. */
  readonly hotfix: boolean;
  /** A patch release as quick as a hotfix, without such evidence. */
  readonly followUp: boolean;
  /** The older release that users got again in its place; null for most. */
  readonly rolledBackTo: string | null;
  /** The tags that make up the release. */
  readonly packages: readonly string[];
  /** Mainline changes that it was the first to carry. */
  readonly changes: number;
  readonly source: 'tag' | 'change' | 'endpoint';
}

/** Where a failure or its repair lies. */
export interface Occurrence {
  /** The mainline commit; of a release off the mainline its own. */
  readonly sha: string;
  /** The very commit, which a merge may have brought. */
  readonly commit: string;
  /** Name of the first release that carries it. */
  readonly release: string | null;
  /** When users had it: the release's time, else the merge's. */
  readonly at: Timestamp;
}

/** A sign in the history that a change failed. */
export interface Hint {
  readonly kind: FailureKind;
  readonly failed: Occurrence;
  readonly repairedBy: Occurrence;
  /** Null where the repair hasn't been released yet, where clocks disagree, and where blame alone tells. */
  readonly recoveryHours: number | null;
  /** Where blame alone tells: days that it took at most, 1, 7, 30 or 180; null for more, and for all other hints. */
  readonly recoveryWithinDays: number | null;
  readonly confidence: Confidence;
  /** The share of hints of this kind, confidence and age that were right in labelled histories; null where that was never measured. */
  readonly precision: number | null;
  /** Undone before it reached users: no change failure. */
  readonly caught: boolean;
  /** Judged to be no failure: it counts in no figure. */
  readonly verdict: Verdict | null;
  /** One sentence. */
  readonly evidence: string;
}

/** How far the changes that fixes repair were looked for. */
export interface ReportedOrigins {
  readonly state: 'notLooked' | 'looking' | 'looked' | 'stopped';
  /** The window's commits that may be fixes, and how many of them were looked at. */
  readonly candidates: number;
  readonly looked: number;
  /** How many of these are fixes. */
  readonly fixes: number;
  /** Why it stopped or wasn't begun, as a sentence. */
  readonly reason: string | null;
}

/** An incident, and what it is put down to. */
export interface ReportedIncident extends Incident {
  /**
   * release: to what users got last before it began, within 72 hours. notChangeRelated: they had got nothing for longer.
   * unknown: it doesn't say when it began, or nothing is known of what users got.
   */
  readonly attribution: 'release' | 'notChangeRelated' | 'unknown';
  /** The name of that release; without one the version or the commit that was deployed. */
  readonly release: string | null;
}

/** An alert that fires, as an Alertmanager has it. */
export interface Alert {
  readonly name: string;
  readonly severity: string | null;
  /** Nobody is told of it where it is silenced, or inhibited by another. */
  readonly state: 'firing' | 'silenced' | 'inhibited';
  /** The id of the SLO of this report that it is about. */
  readonly slo: string | null;
  readonly service: string | null;
  readonly startsAt: Timestamp | null;
  readonly summary: string | null;
  readonly source: string;
}
