import { execFileSync } from 'node:child_process';
import { runE2eStep } from './steps/e2e';
import { runHostStep } from './steps/host';
import { runUnitStep } from './steps/unit';
import { root } from './support/paths';
import { inWords, isGood, oneFailed, sum, type Tally } from './support/tally';

// npm test [-- unit host e2e]: builds and packs the extension, runs the steps named (all, if none is), adds up.

const steps = { unit: runUnitStep, host: runHostStep, e2e: runE2eStep } as const;
type Step = keyof typeof steps;

async function main(names: readonly string[]): Promise<Tally> {
  const unknown = names.filter((name) => !isStep(name));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(', ')}; the steps are ${Object.keys(steps).join(', ')}.`);
    return oneFailed;
  }
  const chosen = Object.keys(steps)
    .filter(isStep)
    .filter((step) => names.length === 0 || names.includes(step));
  for (const script of ['build', 'package']) {
    console.log(`\n== ${script}`);
    if (!npm(script)) return oneFailed;
  }
  const tallies: Tally[] = [];
  for (const step of chosen) {
    console.log(`\n== ${step}`);
    const tally = await steps[step]().catch((error: unknown) => {
      console.error(error);
      return oneFailed;
    });
    console.log(`\n== ${step}: ${inWords(tally)}`);
    tallies.push(tally);
  }
  return sum(tallies);
}

function isStep(name: string): name is Step {
  return Object.hasOwn(steps, name);
}

function npm(script: string): boolean {
  // npm names its own script to the scripts it runs; calling that needs no shell on Windows
  const cli = process.env['npm_execpath'];
  const [command, first] = cli ? [process.execPath, [cli]] : ['npm', []];
  try {
    execFileSync(command, [...first, 'run', '--silent', script], { cwd: root, stdio: 'inherit' });
    return true;
  } catch {
    console.error(`npm run ${script} failed.`);
    return false;
  }
}

main(process.argv.slice(2)).then(
  (tally) => process.stdout.write(`\n${inWords(tally)}\n`, () => process.exit(isGood(tally) ? 0 : 1)),
  (error: unknown) => {
    console.error(error);
    process.stdout.write(`\n${inWords(oneFailed)}\n`, () => process.exit(1));
  },
);
