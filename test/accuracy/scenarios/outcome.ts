import type { Report } from '../../../src/core/report/report';
import type { TrapVerdict } from '../../../src/core/trap/trap';
import { reportOn } from '../../support/reportOn';
import type { Part, Scenario } from './scenario';
import { type World, worldOf } from './world';

/** What was said of a part of one history. */
export interface Outcome {
  readonly part: Part;
  readonly seed: number;
  readonly verdict: TrapVerdict;
  readonly isRight: boolean;
  /** `+` with what is said to worsen and doesn't, `-` with what worsens and isn't said to. */
  readonly atFault: readonly string[];
  readonly index: number | null;
  /** Against the index of 12 weeks before. */
  readonly change: number | null;
}

/** Of each part. */
export function outcomesOf(scenario: Scenario, seed: number): Outcome[] {
  const world = worldOf(scenario, seed);
  return scenario.parts.map((part) => outcomeOf(part, seed, reportOf(world, part)));
}

export function reportOf(world: World, { scope }: Part): Report {
  const { now, facts, details, endpoints, scopes } = world;
  const asked = scopes.find(({ id }) => id === scope) ?? null;
  return reportOn(facts, { now, details, endpoints, scopes, scope: asked, detail: false });
}

const COMPARED_DAYS = 84;

function outcomeOf(part: Part, seed: number, { trap, momentum }: Report): Outcome {
  const said = new Set(
    trap.evidence.filter((each) => each.kind === 'indicator' && each.direction === 'worse').map(({ signal }) => signal),
  );
  const { index, series } = momentum;
  const before = series.at(-1 - COMPARED_DAYS)?.index ?? null;
  return {
    part,
    seed,
    verdict: trap.verdict,
    isRight: part.right.includes(trap.verdict),
    atFault: [
      ...[...said].filter((signal) => !part.worsens.includes(signal)).map((signal) => `+${signal}`),
      ...part.worsens.filter((signal) => !said.has(signal)).map((signal) => `-${signal}`),
    ],
    index,
    change: index === null || before === null ? null : index - before,
  };
}
