import path from 'node:path';
import { bundleHostTests } from '../host/bundle';
import { runInHost } from '../host/run';
import { type Scenario, scenarios } from '../host/scenario';
import { type Version, versions } from '../host/version';
import { filesIn } from '../support/files';
import { root } from '../support/paths';
import { oneFailed, oneSkipped, sum, type Tally } from '../support/tally';

/** The suites inside a real VS Code: each scenario in each version. */
export async function runHostStep(): Promise<Tally> {
  const testsEntry = await bundleHostTests();
  const tallies: Tally[] = [];
  for (const version of versions) {
    for (const scenario of scenarios) {
      const tests = path.join(path.dirname(testsEntry), scenario.tests);
      const isThere = filesIn(tests, '.test.js').length > 0;
      if (!isThere) console.error(`${scenario.name}: there is no test in ${scenario.tests}.`);
      tallies.push(isThere ? await runScenario(version, scenario, testsEntry, tests) : oneFailed);
    }
  }
  return sum(tallies);
}

async function runScenario(version: Version, scenario: Scenario, testsEntry: string, tests: string): Promise<Tally> {
  console.log(`\nVS Code ${version}, ${scenario.name}`);
  const { target, env, remove } = await scenario.open();
  try {
    const result = await runInHost({
      ...target,
      version,
      extensionPath: root,
      testsEntry,
      tests,
      trust: scenario.trust,
      env,
      timeoutSeconds: 300,
    });
    if (!('unavailable' in result)) return result;
    console.log(`  Skipped: ${result.unavailable}`);
    return process.env['CI'] === 'true' ? oneFailed : oneSkipped;
  } finally {
    await remove();
  }
}
