import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { medianOf } from '../../src/core/stats';
import { LOG } from '../../src/sources/git/logFormat';
import { root } from '../support/paths';
import { generatedHistory } from './generatedHistory';

// npm run bench [-- PATH …]: the report of a repository as a ratio to the bare git log with the same fields and files.
// Each pair runs right after the other, so that the machine's drift hits both; the median of the ratios counts.

const PAIRS = 7;
const COMMITS = 20_000;
const cli = path.join(root, 'dist/cli.js');

function benchmark(name: string, folder: string): void {
  const report = () => seconds(process.execPath, [cli, 'report', folder, '--no-endpoints', '--json'], folder);
  const log = () => seconds('git', [...LOG], folder, 'HEAD\n');
  report();
  log();
  const pairs = Array.from({ length: PAIRS }, () => ({ report: report(), log: log() }));
  const ratio = medianOf(pairs.map((pair) => pair.report / pair.log)) ?? Number.NaN;
  const [reportTime, logTime] = [medianOf(pairs.map((pair) => pair.report)), medianOf(pairs.map((pair) => pair.log))];
  console.log(
    `${name}: ${ratio.toFixed(2)} × git log (report ${reportTime?.toFixed(2)} s, git ${logTime?.toFixed(2)} s, wall, median of ${PAIRS})`,
  );
}

function seconds(command: string, args: readonly string[], cwd: string, input = ''): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { cwd, input, stdio: ['pipe', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.toString()}`);
  return (performance.now() - start) / 1000;
}

const folders = process.argv.slice(2);
if (folders.length > 0) {
  for (const folder of folders) benchmark(folder, path.resolve(folder));
} else {
  const generated = generatedHistory(COMMITS);
  benchmark(`generated, ${COMMITS.toLocaleString('en-US')} commits`, generated.path);
  generated.remove();
}
