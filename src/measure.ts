import { maintenanceOf } from './core/config/maintenance';
import { ownEndpoints, withoutOwn } from './core/config/ownEndpoints';
import { scopeNamed, unknownScope } from './core/config/scopeNamed';
import { thresholdsOf } from './core/config/thresholds';
import { NO_EVIDENCE } from './core/failures/evidence';
import { failuresOf } from './core/failures/failures';
import { wantedOverlaps } from './core/failures/wantedOverlaps';
import { historyOf } from './core/history/history';
import type { Problem } from './core/problem';
import { recentWindows } from './core/reliability/thresholds';
import { type EndpointFacts, NO_ENDPOINTS } from './core/report/endpointFacts';
import { NOT_LOOKED } from './core/report/origins';
import type { Outcome } from './core/report/outcome';
import type { Report } from './core/report/report';
import { historyOptionsOf, type ReportOptions, reportOf } from './core/report/reportOf';
import type { MeasureRequest } from './core/report/request';
import { wantedDetails } from './core/report/wanted';
import { DAY, SECOND } from './core/time/instant';
import type { Exchange } from './http/exchange';
import { resolvedEndpoints } from './sources/config/resolvedEndpoints';
import { ConfigFailure, readSharedFile } from './sources/config/sharedFile';
import { GitFailure } from './sources/git/failure';
import { type ReadHistory, readHistory } from './sources/git/history';
import { findRepository } from './sources/git/root';
import { readAgreed, unaskedOf } from './sources/metrics/agreedEndpoints';

export { forgetHistories } from './sources/git/kept/keptHistory';

export interface MeasureHooks {
  readonly signal: AbortSignal;
  /** Sends what is asked of endpoints. */
  readonly exchange: Exchange;
  /** What is being done, as a phrase for the one who waits. */
  onProgress(step: string): void;
  /** Figures before the last ones, each better than those before: where nothing was kept, of recent history first. */
  onFirst?(report: Report): void;
  /** What the figures don't suffer from but somebody may want to know, as a sentence. */
  onWarning?(sentence: string): void;
}

/** The product in one function: reads the facts, then reports on them. Rejects only when cancelled (or on a bug). */
export async function measure(request: MeasureRequest, hooks: MeasureHooks): Promise<Outcome> {
  // whole seconds, as git and the report have them: the report of an instant can be made again from what it says
  const now = Math.ceil((request.asOf ?? Date.now()) / SECOND) * SECOND;
  try {
    const git = { git: request.git, signal: hooks.signal };
    const repository = await findRepository(request.path, git);
    const { root } = repository;
    const { config, problems: configProblems } = await readSharedFile(root);
    const scope = scopeNamed(request.scope, config.scopes);
    if (scope === undefined) return { state: 'failed', problem: unknownScope(request.scope, config.scopes) };
    const { window, detail, profile } = request;
    const maintenance = maintenanceOf(config.maintenance ?? []);
    const options: ReportOptions = {
      ...{ now, window, detail, profile, scope, scopes: config.scopes },
      thresholds: thresholdsOf(config.thresholds),
      maintenance,
      every: request.polling?.every ?? null,
      rules: config.releases,
      targets: config.targets,
    };
    const first = hooks.onFirst && firstFigures(options, hooks.onFirst, hooks);
    const { endpoints: all, problems: fileProblems } = await resolvedEndpoints(root, config, hooks.signal);
    const own = ownEndpoints(request.ownEndpoints);
    const { endpoints: shared, problems: ownProblems } = withoutOwn(all, own.endpoints);
    const asking = readAgreed({ shared, own: own.endpoints }, request, {
      ...hooks,
      asOf: request.asOf === null ? null : now,
      windows: recentWindows(options.thresholds),
      maintenance,
    });
    const reading = readHistory(repository, {
      ...git,
      mainline: config.mainline ?? null,
      bots: config.bots ?? [],
      keep: request.keep,
      onProgress: (commits) => hooks.onProgress(`Reading the history: ${commits.toLocaleString('en-US')} commits`),
      ...(first && { first }),
    });
    const telling = reading.then((history) => first?.onWholeRead(history, asking));
    const [history, { facts, heard, askAgainAt }] = await Promise.all([reading, asking, telling]);
    const settingProblems = request.endpoints ? [...own.problems, ...ownProblems] : [];
    const report = await reportOn(history, facts, [...configProblems, ...fileProblems, ...settingProblems], options);
    await history
      .save()
      .catch((error: unknown) => hooks.onWarning?.(`What was learnt could not be kept: ${String(error)}.`));
    return { state: 'measured', report, unasked: unaskedOf(shared, request.endpoints), heard, askAgainAt };
  } catch (error) {
    if (error instanceof GitFailure || error instanceof ConfigFailure)
      return { state: 'failed', problem: error.problem };
    throw error;
  }
}

/** What began before the window and landed in it: this much further back a branch may have begun. */
const LEAD = 30 * DAY;

const NOT_HEARD: Problem = {
  code: 'endpointsNotHeard',
  message: 'The endpoints did not answer yet.',
  fix: null,
  source: 'endpoints',
};

/** Figures that are there before the last ones: of recent history, then of the whole while endpoints are waited for. */
function firstFigures(options: ReportOptions, tell: (report: Report) => void, { onProgress }: MeasureHooks) {
  let hasTold = false;
  return {
    since: options.now - options.window - LEAD,
    async onRead(recent: ReadHistory) {
      tell(await reportOn(recent, NO_ENDPOINTS, [], options));
      hasTold = true;
    },
    async onWholeRead(whole: ReadHistory, asking: Promise<unknown>) {
      if (!hasTold || (await isSettled(asking))) return;
      onProgress('Waiting for the endpoints');
      tell(await reportOn(whole, NO_ENDPOINTS, [NOT_HEARD], options));
    },
  };
}

function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const yes = () => true;
  return Promise.race([promise.then(yes, yes), new Promise<boolean>((resolve) => setImmediate(resolve, false))]);
}

async function reportOn(
  read: ReadHistory,
  endpoints: EndpointFacts,
  configProblems: readonly Problem[],
  options: ReportOptions,
): Promise<Report> {
  const history = historyOf(read.facts, historyOptionsOf(options));
  const { overlaps, problems: overlapProblems } = await read.readOverlaps(wantedOverlaps(history, options.now - options.window));
  const failures = failuresOf(history, { ...NO_EVIDENCE, overlaps });
  const { details, problems } = await read.readDetails(wantedDetails(history, failures, options));
  return reportOf(
    {
      history,
      failures,
      details,
      origins: NOT_LOOKED,
      endpoints,
      problems: [...configProblems, ...read.problems, ...overlapProblems, ...problems],
    },
    options,
  );
}
