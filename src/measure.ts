import type { Config } from './core/config/config';
import { ownEndpoints } from './core/config/ownEndpoints';
import type { Problem } from './core/problem';
import { type EndpointFacts, joinedFacts, NO_ENDPOINTS } from './core/report/endpointFacts';
import type { Outcome, UnaskedEndpoint } from './core/report/outcome';
import type { Report } from './core/report/report';
import { reportOf } from './core/report/reportOf';
import type { EndpointConsent, MeasureRequest } from './core/report/request';
import { SECOND } from './core/time/instant';
import { ConfigFailure, readSharedFile } from './sources/config/sharedFile';
import { GitFailure } from './sources/git/failure';
import type { GitOptions } from './sources/git/git';
import { readHistory } from './sources/git/history';
import { type FoundRepository, findRepository } from './sources/git/root';
import { readEndpoints } from './sources/metrics/endpoints';
import { originOf } from './sources/metrics/origin';

export interface MeasureHooks {
  readonly signal: AbortSignal;
  /** What is being done, as a phrase for the one who waits. */
  onProgress(step: string): void;
  /** Figures of the recent history, long before the whole of a long one is read; at most once, and never in vain. */
  onFirst?(report: Report): void;
}

/** The product in one function: reads the facts, then reports on them. Rejects only when cancelled (or on a bug). */
export async function measure(request: MeasureRequest, hooks: MeasureHooks): Promise<Outcome> {
  // whole seconds, as git and the report have them: the report of an instant can be made again from what it says
  const now = Math.ceil((request.asOf ?? Date.now()) / SECOND) * SECOND;
  try {
    const options = { git: request.git, signal: hooks.signal };
    const { root } = await findRepository(request.path, options);
    const { config, problems: configProblems } = await readSharedFile(root);
    const [history, endpoints] = await Promise.all([
      readHistory(root, {
        ...options,
        mainline: config.mainline ?? null,
        bots: config.bots ?? [],
        linesSince: now - request.window,
        linesUntil: now,
        onProgress: (commits) => hooks.onProgress(`Reading the history: ${commits.toLocaleString('en-US')} commits`),
      }),
      endpointFacts(config, request.asOf === null ? request : { ...request, asOf: now }, hooks),
    ]);
    const problems = [...configProblems, ...history.problems];
    const report = reportOf(history.facts, endpoints, problems, {
      now,
      window: request.window,
      detail: request.detail,
    });
    return { state: 'measured', report, unasked: unaskedOf(config, request.endpoints) };
  } catch (error) {
    if (error instanceof GitFailure || error instanceof ConfigFailure)
      return { state: 'failed', problem: error.problem };
    throw error;
  }
}

/** Of the shared file's endpoints those that the user agreed to, and the user's own. */
async function endpointFacts(config: Config, request: MeasureRequest, hooks: MeasureHooks): Promise<EndpointFacts> {
  const consent = request.endpoints;
  if (!consent) return NO_ENDPOINTS;
  const { endpoints, problems } = ownEndpoints(request.ownEndpoints);
  const own = { allowedOrigins: endpoints.map(({ url }) => originOf(url)), tokens: consent.tokens };
  const options = { ...hooks, asOf: request.asOf };
  const [ofTeam, ofUser] = await Promise.all([
    readEndpoints(config.endpoints, consent, options),
    readEndpoints(endpoints, own, options),
  ]);
  return joinedFacts([ofTeam, ofUser, { ...NO_ENDPOINTS, problems }]);
}

function unaskedOf({ endpoints }: Config, consent: EndpointConsent | null): UnaskedEndpoint[] {
  if (!consent) return [];
  return endpoints
    .map(({ id, url }) => ({ id, origin: originOf(url) }))
    .filter(({ origin }) => !consent.allowedOrigins.includes(origin));
}

export interface FoundRepositories {
  /** Each root once, in the folders' order. */
  readonly repositories: readonly FoundRepository[];
  /** Why folders could not be looked into; one that holds no repository is no problem. */
  readonly problems: readonly Problem[];
}

/** The repositories that hold the folders. Rejects only when cancelled (or on a bug). */
export async function findRepositories(folders: readonly string[], options: GitOptions): Promise<FoundRepositories> {
  const found = new Map<string, FoundRepository>();
  const problems: Problem[] = [];
  for (const folder of folders) {
    try {
      const repository = await findRepository(folder, options);
      found.set(repository.root, repository);
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      if (error.problem.code !== 'notARepository') problems.push(error.problem);
    }
  }
  return { repositories: [...found.values()], problems };
}
