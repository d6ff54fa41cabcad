import type { Unit } from '../measurement';
import { withoutNoise } from '../reliability/errorBudget';
import type { Targets } from '../target';
import type { ScoreInput } from './momentum';
import { scoreAtMost } from './scale';

/**
 * What figures are held against where the team set no target, and how many times as much is poor. The targets are DORA's
 * elite, the factors lead to what DORA's reports have of low performers: a month of lead time (one to six months), a week
 * of recovery (a week to a month), 40 % of failures (2024).
 */
const STANDARDS = {
  leadTime: { target: 24, factor: 30, unit: 'h' },
  cycleTime: { target: 24, factor: 30, unit: 'h' },
  changeFailRate: { target: 0.05, factor: 8, unit: 'share' },
  changeFailureHintRate: { target: 0.05, factor: 8, unit: 'share' },
  recoveryTime: { target: 24, factor: 7, unit: 'h' },
  recoveryTimeReported: { target: 24, factor: 7, unit: 'h' },
} as const satisfies Readonly<Record<string, { target: number; factor: number; unit: Unit }>>;

export type StandardName = keyof typeof STANDARDS;

/** Scores a figure that is to be low. */
export function heldAgainst(
  name: StandardName,
  value: number,
  targets: Targets,
  { sampleSize, windowDays }: Pick<ScoreInput, 'sampleSize' | 'windowDays'>,
): ScoreInput {
  const { unit } = STANDARDS[name];
  const targetIs = targets[name] === undefined ? 'default' : 'team';
  const score = scoreOf(name, value, targets);
  return { name, value, unit, ...boundsOf(name, targets), targetIs, score, sampleSize, windowDays };
}

/** 0 to 1. */
export function scoreOf(name: StandardName, value: number, targets: Targets): number {
  const { target, poor } = boundsOf(name, targets);
  return withoutNoise(scoreAtMost(value, target, poor));
}

function boundsOf(name: StandardName, targets: Targets): Pick<ScoreInput, 'target' | 'poor'> {
  const { target: usual, factor, unit } = STANDARDS[name];
  const target = targets[name] ?? usual;
  return { target, poor: unit === 'share' ? Math.min(1, factor * target) : factor * target };
}
