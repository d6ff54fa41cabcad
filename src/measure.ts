import { maintenanceOf } from './core/config/maintenance';
import { verdictsOf } from './core/config/notFailures';
import { ownEndpoints, withoutOwn } from './core/config/ownEndpoints';
import { scopeNamed, unknownScope } from './core/config/scopeNamed';
import { thresholdsOf } from './core/config/thresholds';
import { traceableCommits } from './core/failures/origins/traceable';
import { recentWindows } from './core/reliability/thresholds';
import { NOT_FOUND_YET, NOT_LOOKED } from './core/report/origins';
import type { Measured, Outcome } from './core/report/outcome';
import type { Report } from './core/report/report';
import type { MeasureRequest } from './core/report/request';
import { SECOND } from './core/time/instant';
import type { Exchange } from './http/exchange';
import { type Allowance, allowanceOf } from './measure/allowance';
import { type Basis, basisOf, type LookOptions, reportOn } from './measure/basis';
import { firstFigures } from './measure/firstFigures';
import { type FoundOrigins, findOrigins, NO_ORIGINS } from './measure/origins';
import { resolvedEndpoints } from './sources/config/resolvedEndpoints';
import { ConfigFailure, readSharedFile } from './sources/config/sharedFile';
import { GitFailure } from './sources/git/failure';
import { readHistory } from './sources/git/history';
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
  /** All but what takes long is measured: origins are looked for from here on, and `onFirst` is told of what is found. */
  onMeasured?(outcome: Measured): void;
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
    const options: LookOptions = {
      ...{ now, window, detail, profile, scope, scopes: config.scopes },
      thresholds: thresholdsOf(config.thresholds),
      maintenance,
      every: request.polling?.every ?? null,
      rules: config.releases,
      targets: config.targets,
      weights: config.weights,
      verdicts: [...verdictsOf(config.notFailures ?? []), ...request.verdicts],
    };
    const first =
      hooks.onFirst &&
      firstFigures(options, {
        origins: request.origins ? NOT_FOUND_YET : NOT_LOOKED,
        tell: hooks.onFirst,
        onProgress: hooks.onProgress,
      });
    const { endpoints: all, sloFiles, problems: fileProblems } = await resolvedEndpoints(root, config, hooks.signal);
    const own = ownEndpoints(request.ownEndpoints);
    const { endpoints: shared, problems: ownProblems } = withoutOwn(all, own.endpoints);
    const definitions = { files: sloFiles, hasEndpoints: all.length > 0 || own.endpoints.length > 0 };
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
    }).then((history) => basisOf(history, { ...options, definitions }));
    const telling = reading.then((basis) => first?.onWholeRead(basis, asking));
    const [basis, { facts, heard, askAgainAt }] = await Promise.all([reading, asking, telling]);
    const settingProblems = request.endpoints ? [...own.problems, ...ownProblems] : [];
    const problems = [...configProblems, ...fileProblems, ...settingProblems];
    const reported = async ({ problems: more, ...found }: FoundOrigins): Promise<Measured> => ({
      state: 'measured',
      report: await reportOn(basis, { ...found, endpoints: facts, problems: [...problems, ...more] }),
      unasked: unaskedOf(shared, request.endpoints),
      heard,
      askAgainAt,
    });
    const save = () =>
      basis.read
        .save()
        .catch((error: unknown) => hooks.onWarning?.(`What was learnt could not be kept: ${String(error)}.`));
    const found = request.origins
      ? await searchOrigins(basis, allowanceOf(request.origins, request.keep), { ...hooks, reported, save })
      : NO_ORIGINS;
    const outcome = await reported(found);
    await save();
    return outcome;
  } catch (error) {
    if (error instanceof GitFailure || error instanceof ConfigFailure)
      return { state: 'failed', problem: error.problem };
    throw error;
  }
}

interface SearchHooks extends MeasureHooks {
  reported(found: FoundOrigins): Promise<Measured>;
  save(): Promise<void>;
}

/** Tells the figures before it begins, and what it found in between. Nothing is lost where it is cancelled. */
async function searchOrigins(
  { read, history, options }: Basis,
  allowance: Allowance,
  { onMeasured, onFirst, onProgress, reported, save }: SearchHooks,
): Promise<FoundOrigins> {
  const candidates = traceableCommits(history, options.now - options.window);
  let hasBegun = false;
  try {
    return await findOrigins(await read.tracer(history.tip), candidates, allowance, async (found) => {
      const { looked, candidates: all } = found.origins;
      onProgress(`Looking for what fixes repair: ${looked} of ${all} commits`);
      if (hasBegun) onFirst?.((await reported(found)).report);
      else onMeasured?.(await reported(found));
      hasBegun = true;
      await save();
    });
  } finally {
    if (hasBegun) await save();
  }
}
