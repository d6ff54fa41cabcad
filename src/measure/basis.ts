import { deployedArrivals } from '../core/facts/arrival';
import { failuresOf, findingsIn } from '../core/failures/failures';
import type { Finding } from '../core/failures/finding';
import type { Trace } from '../core/failures/origins/origin';
import { withReleaseFailures } from '../core/failures/releases/releaseFailures';
import { wantedOverlaps } from '../core/failures/reverts/wantedOverlaps';
import type { Verdict } from '../core/failures/verdict';
import { type History, historyOf } from '../core/history/history';
import type { Problem } from '../core/problem';
import type { EndpointFacts } from '../core/report/endpointFacts';
import type { Report, ReportedOrigins } from '../core/report/report';
import { historyOptionsOf, type ReportOptions, reportOf } from '../core/report/reportOf';
import { wantedDetails } from '../core/report/wanted';
import { COMPARED } from '../core/trap/velocityTrap';
import type { ReadHistory } from '../sources/git/history';
import type { ReadOverlaps } from '../sources/git/overlaps';

export interface LookOptions extends ReportOptions {
  readonly verdicts: readonly Verdict[];
}

const NO_TRACES: ReadonlyMap<string, Trace> = new Map();

/** What several reports of one look have in common. */
export interface Basis {
  readonly read: ReadHistory;
  readonly history: History;
  readonly overlaps: ReadOverlaps;
  /** Without blame. */
  readonly findings: readonly Finding[];
  readonly options: LookOptions;
}

/** What one of them adds. */
export interface Findings {
  readonly traces: ReadonlyMap<string, Trace>;
  readonly origins: ReportedOrigins;
  readonly endpoints: EndpointFacts;
  readonly problems: readonly Problem[];
}

/** Rejects as Git does. */
export async function basisOf(read: ReadHistory, options: LookOptions): Promise<Basis> {
  const history = historyOf(read.facts, historyOptionsOf(options));
  const overlaps = await read.readOverlaps(wantedOverlaps(history, options.now - Math.max(options.window, COMPARED)));
  return { read, history, overlaps, findings: findingsIn(history, overlaps.overlaps), options };
}

/** Rejects as Git does. */
export async function reportOn(
  { read, history, overlaps: { overlaps, problems: overlapProblems }, findings, options }: Basis,
  { traces, origins, endpoints, problems }: Findings,
): Promise<Report> {
  const { verdicts } = options;
  const ofChanges = failuresOf(history, { overlaps, traces, verdicts }, findings);
  const deployed = deployedArrivals(history.releases, endpoints.deployments, options.now);
  const failures = withReleaseFailures(history, ofChanges, deployed, verdicts);
  const stated =
    traces.size === 0
      ? failures
      : withReleaseFailures(
          history,
          failuresOf(history, { overlaps, traces: NO_TRACES, verdicts }, findings),
          deployed,
          verdicts,
        );
  const { details, problems: detailProblems } = await read.readDetails(wantedDetails(history, failures, options));
  const all = [...problems, ...read.problems, ...overlapProblems, ...detailProblems];
  return reportOf({ history, failures, stated, details, origins, endpoints, problems: all }, options);
}
