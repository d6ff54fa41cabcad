import { inFull, type Problem } from '../problem';
import { type BudgetPolicy, policyOf } from '../reliability/budgetState';
import type { Report, Slo, Timestamp } from './report';

/** Whether a release may go out, by the team's error budgets; a field is only ever added within version 1. */
export interface Gate {
  readonly schema: 'team-momentum.gate/1';
  readonly verdict: 'pass' | 'stop';
  /** One sentence each. */
  readonly reasons: readonly string[];
  /** What could not be seen: one sentence each. */
  readonly unseen: readonly string[];
  readonly asOf: Timestamp;
  readonly repository: string;
  readonly scope: string | null;
  /** What the verdict rests on, worst first. */
  readonly slos: readonly GateSlo[];
}

export interface GateSlo
  extends Pick<
    Slo,
    | 'id'
    | 'service'
    | 'source'
    | 'objective'
    | 'windowSeconds'
    | 'remaining'
    | 'state'
    | 'reason'
    | 'sampledAt'
    | 'demo'
  > {
  readonly policy: BudgetPolicy;
}

export type Gating =
  | { readonly state: 'judged'; readonly gate: Gate }
  /** Nobody can tell: one sentence for each thing that is in the way. */
  | { readonly state: 'blind'; readonly unseen: readonly string[] };

/**
 * An exhausted budget stops; what can't be seen is never taken for good.
 * @param onUnknown What becomes of a release where not all can be seen; null is no verdict.
 */
export function gateOf(report: Report, onUnknown: Gate['verdict'] | null): Gating {
  const slos = report.slos.map(gateSlo);
  const unseen = unseenIn(report, slos);
  const judged = (verdict: Gate['verdict'], ...reasons: readonly string[]): Gating => {
    const { asOf, repository } = report;
    const { name, scope } = repository;
    const gate = {
      schema: 'team-momentum.gate/1',
      verdict,
      reasons,
      unseen,
      asOf,
      repository: name,
      scope,
      slos,
    } as const;
    return { state: 'judged', gate };
  };

  const exhausted = slos.filter(({ policy }) => policy === 'exhausted');
  if (exhausted.length > 0)
    return judged('stop', ...exhausted.map(({ id }) => `The error budget of "${id}" is exhausted.`));
  if (unseen.length === 0)
    return slos.length > 0 ? judged('pass', allSeen(slos)) : { state: 'blind', unseen: [NO_SLO] };
  switch (onUnknown) {
    case null:
      return { state: 'blind', unseen };
    case 'pass':
      return judged('pass', "No error budget that can be seen is exhausted, and what can't be seen is to pass.");
    case 'stop':
      return judged('stop', "Not every error budget can be seen, and what can't be seen is to stop.");
  }
}

const NO_SLO =
  'There is no error budget to judge by. Describe an SLO, or an endpoint that has some, in .momentum.json.';

function gateSlo(slo: Slo): GateSlo {
  const { id, service, source, objective, windowSeconds, remaining, state, reason, sampledAt, demo } = slo;
  const policy = demo ? 'unknown' : policyOf(state);
  return { id, service, source, objective, windowSeconds, remaining, state, policy, reason, sampledAt, demo };
}

function allSeen(slos: readonly GateSlo[]): string {
  const atRisk = slos.filter(({ policy }) => policy === 'atRisk').map(({ id }) => `"${id}"`);
  const of = `No error budget of ${slos.length} is exhausted`;
  return atRisk.length > 0 ? `${of}; at risk: ${atRisk.join(', ')}.` : `${of}.`;
}

/** Problems that leave budgets as they are: those of git, and a clock that is reckoned with. */
function isHarmless({ code, source }: Problem): boolean {
  return source === 'git' || code === 'clockSkew';
}

function unseenIn({ problems }: Report, slos: readonly GateSlo[]): string[] {
  const told = problems.filter((problem) => !isHarmless(problem));
  const others = slos.filter(
    ({ policy, reason }) =>
      policy === 'unknown' && !told.some(({ message }) => reason !== null && message.includes(reason)),
  );
  return [
    ...told.map(inFull),
    ...others.map(
      ({ id, demo, reason }) => `SLO "${id}": ${demo ? 'Its figures are invented.' : (reason ?? 'It is unknown.')}`,
    ),
  ];
}
