import type { Trace } from '../core/failures/origin';
import type { Problem } from '../core/problem';
import { NOT_LOOKED } from '../core/report/origins';
import type { ReportedOrigins } from '../core/report/report';
import { SECOND } from '../core/time/instant';
import { GitFailure } from '../sources/git/failure';
import type { ReadHistory } from '../sources/git/history';
import type { Allowance } from './allowance';

/** What is known so far of the changes that fixes repair. */
export interface FoundOrigins {
  /** Of the candidates alone, whatever else is kept. */
  readonly traces: ReadonlyMap<string, Trace>;
  readonly origins: ReportedOrigins;
  readonly problems: readonly Problem[];
}

/** So many commits come first … */
const FIRST = 10;
/** … and then as many as take about so long (ms), each time twice as long as the time before, up to the longest. */
const SHORTEST = SECOND;
const LONGEST = 4 * SECOND;
const MOST = 500;

/** Nobody asked for them. */
export const NO_ORIGINS: FoundOrigins = { traces: new Map(), origins: NOT_LOOKED, problems: [] };

/**
 * Looks for the origins of what the candidates repair, batch by batch. Rejects when cancelled.
 * @param candidates Full names, newest first.
 * @param tell How far it came, before each batch.
 */
export async function findOrigins(
  read: Pick<ReadHistory, 'knownTraces' | 'trace'>,
  candidates: readonly string[],
  allowance: Allowance,
  tell: (found: FoundOrigins) => Promise<void>,
): Promise<FoundOrigins> {
  let traces = tracesOf(candidates, await read.knownTraces());
  const problems = new Map<string, Problem>();
  const found = (state: ReportedOrigins['state'], reason: string | null = null): FoundOrigins => ({
    traces,
    origins: { state, candidates: candidates.length, looked: traces.size, fixes: fixesAmong(traces), reason },
    problems: [...problems.values()],
  });
  let pending = candidates.filter((sha) => !traces.has(sha));
  let pace = SHORTEST;
  for (let size = FIRST; pending.length > 0; ) {
    const refusal = await allowance.refusal();
    if (refusal !== null) return found('stopped', refusal);
    await tell(found('looking'));
    const { stop, took, ...batch } = await traceSome(read, pending.slice(0, size), allowance);
    traces = tracesOf(candidates, batch.traces);
    for (const problem of batch.problems) problems.set(problem.code, problem);
    if (stop !== null) return found('stopped', stop);
    pending = pending.slice(size);
    size = Math.min(MOST, Math.max(1, Math.round((size * pace) / took)));
    pace = Math.min(LONGEST, 2 * pace);
  }
  return found('looked');
}

interface Batch {
  readonly traces: ReadonlyMap<string, Trace>;
  readonly problems: readonly Problem[];
  /** Why there is no use in another one, as a sentence. */
  readonly stop: string | null;
  /** Ms. */
  readonly took: number;
}

async function traceSome(
  read: Pick<ReadHistory, 'knownTraces' | 'trace'>,
  shas: readonly string[],
  allowance: Allowance,
): Promise<Batch> {
  const began = performance.now();
  const took = () => performance.now() - began;
  try {
    const { traces, problems } = await read.trace(shas);
    const isThrough = shas.every((sha) => traces.has(sha));
    const stop = isThrough ? null : (problems[0]?.message ?? 'Some commits could not be looked at.');
    return { traces, problems, stop, took: took() };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return { traces: await read.knownTraces(), problems: [], stop: error.problem.message, took: took() };
  } finally {
    await allowance.spend(took());
  }
}

function tracesOf(candidates: readonly string[], known: ReadonlyMap<string, Trace>): ReadonlyMap<string, Trace> {
  return new Map(
    candidates.flatMap((sha) => {
      const trace = known.get(sha);
      return trace ? [[sha, trace] as const] : [];
    }),
  );
}

function fixesAmong(traces: ReadonlyMap<string, Trace>): number {
  return [...traces.values()].filter(({ isFix }) => isFix).length;
}
