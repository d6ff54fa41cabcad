import type { Trace } from '../core/failures/origins/origin';
import type { Problem } from '../core/problem';
import { NOT_LOOKED } from '../core/report/origins';
import type { ReportedOrigins } from '../core/report/report';
import { SECOND } from '../core/time/instant';
import { GitFailure } from '../sources/git/failure';
import type { Tracer } from '../sources/git/tracer';
import { MOST_MISSING } from '../sources/git/traces';
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
  tracer: Pick<Tracer, 'known' | 'trace'>,
  candidates: readonly string[],
  allowance: Allowance,
  tell: (found: FoundOrigins) => Promise<void>,
): Promise<FoundOrigins> {
  let problem: Problem | null = null;
  const found = (state: ReportedOrigins['state'], reason: string | null): FoundOrigins => {
    const traces = tracesOf(candidates, tracer.known());
    const fixes = [...traces.values()].filter(({ isFix }) => isFix).length;
    return {
      traces,
      origins: { state, candidates: candidates.length, looked: traces.size, fixes, reason },
      problems: problem ? [problem] : [],
    };
  };
  let pending = candidates.filter((sha) => !tracer.known().has(sha));
  let pace = SHORTEST;
  for (let size = FIRST; pending.length > 0; ) {
    const refusal = await allowance.refusal();
    if (refusal !== null) return found('stopped', refusal);
    await tell(found('looking', null));
    const batch = await traceSome(tracer, pending.slice(0, size), allowance);
    problem = batch.problem ?? problem;
    if (batch.isLast) break;
    pending = pending.slice(size);
    size = Math.min(MOST, Math.max(1, Math.round((size * pace) / batch.took)));
    pace = Math.min(LONGEST, 2 * pace);
  }
  return problem ? found('stopped', problem.message) : found('looked', null);
}

interface Batch {
  /** Why some could not be looked at. */
  readonly problem: Problem | null;
  /** There is no use in another one. */
  readonly isLast: boolean;
  /** Ms. */
  readonly took: number;
}

async function traceSome(
  tracer: Pick<Tracer, 'known' | 'trace'>,
  shas: readonly string[],
  allowance: Allowance,
): Promise<Batch> {
  const began = performance.now();
  const took = () => performance.now() - began;
  try {
    const { traces, problems } = await tracer.trace(shas);
    const missing = shas.filter((sha) => !traces.has(sha)).length;
    return { problem: problems[0] ?? null, isLast: missing >= MOST_MISSING, took: took() };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return { problem: error.problem, isLast: true, took: took() };
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
