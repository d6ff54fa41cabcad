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

/** Commits that are looked at between two looks at the allowance. */
const FEW = 10;
/** It is told after the first few, then after so long (ms), each time twice as long as the time before. */
const SHORTEST = SECOND;
const LONGEST = 4 * SECOND;

/** Nobody asked for them. */
export const NO_ORIGINS: FoundOrigins = { traces: new Map(), origins: NOT_LOOKED, problems: [] };

/**
 * Looks for the origins of what the candidates repair, a few at a time. Rejects when cancelled.
 * @param candidates Full names, newest first.
 * @param tell How far it came: before it begins, and now and then.
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
  const pending = candidates.filter((sha) => !tracer.known().has(sha));
  let pace = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  for (let from = 0; from < pending.length; from += FEW) {
    const refusal = await allowance.refusal();
    if (refusal !== null) return found('stopped', refusal);
    if (performance.now() - toldAt >= pace) {
      pace = from === 0 ? 0 : Math.min(LONGEST, Math.max(SHORTEST, 2 * pace));
      await tell(found('looking', null));
      toldAt = performance.now();
    }
    const few = await traceFew(tracer, pending.slice(from, from + FEW), allowance);
    problem = few.problem ?? problem;
    if (few.isLast) break;
  }
  return problem ? found('stopped', problem.message) : found('looked', null);
}

interface Few {
  /** Why some could not be looked at. */
  readonly problem: Problem | null;
  /** There is no use in more. */
  readonly isLast: boolean;
}

async function traceFew(
  tracer: Pick<Tracer, 'known' | 'trace'>,
  shas: readonly string[],
  allowance: Allowance,
): Promise<Few> {
  const began = performance.now();
  try {
    const { traces, problems } = await tracer.trace(shas);
    const missing = shas.filter((sha) => !traces.has(sha)).length;
    return { problem: problems[0] ?? null, isLast: missing >= MOST_MISSING };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return { problem: error.problem, isLast: true };
  } finally {
    await allowance.spend(performance.now() - began);
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
