import { parseArgs } from 'node:util';
import { SCENARIOS } from './all';
import { nothingChanges } from './nothingChanges';
import { outcomesOf, reportOf } from './outcome';
import type { Scenario } from './scenario';
import { tableOf } from './table';
import { type Tally, tallyOf } from './tally';
import { worldOf } from './world';

// npm run accuracy -- scenarios: the velocity-trap verdict on invented histories of which the truth is known
// (docs/accuracy.md, "The verdict").

const USAGE = `npm run accuracy -- scenarios [--seeds 200] [--nulls 500] [--from 1] [--only NAME] [--show SEED]
  --seeds N    histories of each scenario
  --nulls N    of the one in which nothing changes
  --from SEED  the first one's seed: others than those that the method was chosen on
  --only NAME  one scenario
  --show SEED  what is said of one of its histories, with the evidence`;

/** Prints the verdicts; answers with the exit status: 0, or 1 where a goal is missed. */
export async function scenarios(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string', default: '200' },
      nulls: { type: 'string', default: '500' },
      from: { type: 'string', default: '1' },
      only: { type: 'string' },
      show: { type: 'string' },
    },
  });
  const [seeds, nulls, from] = [Number(values.seeds), Number(values.nulls), Number(values.from)];
  const asked = SCENARIOS.filter(({ name }) => values.only === undefined || name === values.only);
  if (asked.length === 0 || ![seeds, nulls, from].every(Number.isInteger)) {
    console.error(USAGE);
    return 2;
  }
  if (values.show !== undefined) {
    for (const scenario of asked) console.log(shown(scenario, Number(values.show)));
    return 0;
  }
  const tallies = asked.flatMap((scenario) => talliesOf(scenario, from, scenario === nothingChanges ? nulls : seeds));
  console.log(tableOf(tallies));
  return tallies.every(({ isMet }) => isMet.verdict && isMet.index) ? 0 : 1;
}

function talliesOf(scenario: Scenario, from: number, seeds: number): Tally[] {
  console.error(`${scenario.name}: ${scenario.says}`);
  const outcomes = Array.from({ length: seeds }, (_, i) => outcomesOf(scenario, from + i)).flat();
  return scenario.parts.map((part) =>
    tallyOf(
      scenario,
      part,
      outcomes.filter((outcome) => outcome.part === part),
    ),
  );
}

function shown(scenario: Scenario, seed: number): string {
  const world = worldOf(scenario, seed);
  return scenario.parts
    .map((part) => {
      const { trap, momentum } = reportOf(world, part);
      const evidence = trap.evidence.map(
        ({ signal, direction, before, after, p, sampleBefore, sampleAfter, sentence }) =>
          `  ${direction.padEnd(6)} ${signal}: ${figure(before)} → ${figure(after)} (${sampleBefore}, ${sampleAfter}) p ${figure(p)} ${sentence}`,
      );
      const title = `${scenario.name} ${part.scope ?? ''} ${seed}: ${trap.verdict}, index ${figure(momentum.index)}`;
      return [title, `  ${trap.sentence}`, ...evidence, ...trap.unseen.map((each) => `  unseen: ${each}`)].join('\n');
    })
    .join('\n');
}

function figure(value: number | null): string {
  return value === null ? '–' : String(Number(value.toPrecision(3)));
}
