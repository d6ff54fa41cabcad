import { execFileSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { temporaryFolder } from '../support/temporaryFolder';
import { buildChildPrograms } from './childPrograms';
import { cloneSharing } from './clone';
import { measureColdRun } from './coldRun';
import { measureDetection } from './detection';
import { measureExtensionItself } from './extensionItself';
import { measureExtensionShape } from './extensionShape';
import { fingerprintOf } from './fingerprint';
import { generatedHistory } from './generatedHistory';
import { measureMomentum } from './momentum';
import { reportOn } from './program';
import { reportByThread } from './round';
import { subjectIn } from './subject';
import { printHeading } from './table';

// npm run bench [-- PATH …]: what the product takes, as ratios to bare git commands that run right before or after it:
// so the machine's drift hits both, and the median of the pairs' ratios counts. It measures; it doesn't judge.

interface Options {
  readonly commits: readonly number[];
  readonly pairs: number;
  readonly fresh?: boolean;
}

new Command('bench')
  .description('What the product takes of time and memory, as ratios to git itself.')
  .argument('[paths...]', 'repositories; without any, generated ones')
  .option('--commits <sizes>', 'of the generated repositories, like 20k,200k,1M', sizes, [20_000])
  .option('--pairs <n>', 'how often each is measured', (text) => sizes(text)[0] ?? 1, 5)
  .option('--fresh', 'generate anew what an earlier run left in the folder for temporary files')
  .action(bench)
  .parseAsync()
  .catch((error: unknown) => {
    console.error(String(error));
    process.exitCode = 1;
  });

async function bench(paths: readonly string[], { commits, pairs, fresh = false }: Options) {
  const children = temporaryFolder();
  await buildChildPrograms(children.path);
  printMachine(pairs);
  printHeading('The extension itself');
  measureExtensionItself(children.path);
  for (const folder of paths) await measure(path.resolve(folder), path.basename(folder), children.path, pairs);
  for (const count of paths.length > 0 ? [] : commits)
    await measure(await generatedHistory(count, fresh), 'Generated', children.path, pairs);
  children.remove();
}

async function measure(folder: string, name: string, children: string, pairs: number): Promise<void> {
  const before = fingerprintOf(folder);
  const report = reportOn(folder);
  const subject = subjectIn(folder, report);
  printHeading(`${name}: ${subject.commits.toLocaleString('en-US')} commits`);
  measureColdRun(subject, children, pairs);
  await measureDetection(subject, children);
  measureMomentum(subject, children);
  await reportByThread(subject, children);
  const clone = temporaryFolder();
  cloneSharing(folder, clone.path);
  await measureExtensionShape(subjectIn(clone.path, report), children, pairs);
  clone.remove();
  console.log(`${fingerprintOf(folder) === before ? 'Nothing' : 'SOMETHING'} was written into the repository.`);
}

function printMachine(pairs: number): void {
  const git = execFileSync('git', ['--version'], { encoding: 'utf8' }).trim();
  const load = os.loadavg().map((each) => each.toFixed(1));
  const machine = [`node ${process.version}`, git, `${os.cpus().length} cores`, `load ${load.join(' ')}`];
  console.log(`${machine.join(', ')}; medians of ${pairs} pairs`);
}

function sizes(text: string): number[] {
  return text.split(',').map((each) => {
    const [, digits, unit = ''] = /^(\d+)([kM]?)$/.exec(each) ?? [];
    const size = Number(digits) * { '': 1, k: 1000, M: 1_000_000 }[unit as '' | 'k' | 'M'];
    if (!(size > 0)) throw new InvalidArgumentError('Expected numbers like 500, 20k or 1M.');
    return size;
  });
}
