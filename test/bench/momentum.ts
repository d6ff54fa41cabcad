import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { MomentumCosts } from './children/momentum';
import { WINDOW } from './round';
import type { Subject } from './subject';
import { median, print, ratioOf } from './table';

/** What it adds to a warm report is promised for histories of so many commits. */
const PROMISED = 200_000;
const ROUNDS = 3;

/** What the momentum index, the verdict and all that they rest on add to a report. */
export function measureMomentum(subject: Subject, children: string): void {
  const runs = Array.from({ length: ROUNDS }, () => costsIn(subject, children));
  const ms = (of: (run: MomentumCosts) => number | null) => `${median(runs, of)?.toFixed(0) ?? '-'} ms`;
  print({
    name: 'index and verdict: cold ÷ without, cpu',
    value:
      ratioOf(
        runs,
        ({ without, added }) => (without === null || added === null ? null : without + added),
        ({ without }) => without,
      ) ?? 'unknown',
    unit: '×',
    most: 1.25,
    from: `${ms(({ without }) => without)} without, ${ms(({ added }) => added)} added`,
  });
  for (const [name, of] of [
    ['first warm report', ({ first }: MomentumCosts) => first],
    ['later warm reports', ({ later }: MomentumCosts) => later],
  ] as const)
    print({
      name: `index and verdict: ${name}`,
      value: median(runs, of) ?? 'unknown',
      unit: 'ms',
      most: 30,
      elsewhere: subject.commits > 1.1 * PROMISED,
      from: 'what they add, of a process',
    });
}

function costsIn({ folder, asOf }: Subject, children: string): MomentumCosts {
  const script = path.join(children, 'momentum.js');
  const text = execFileSync(process.execPath, [script, folder, String(asOf), String(WINDOW)], { encoding: 'utf8' });
  return JSON.parse(text) as MomentumCosts;
}
