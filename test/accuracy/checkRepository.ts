import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Report } from '../../src/core/report/report';
import { root } from '../support/paths';
import { checkReport } from './checkReport';
import { type Difference, wordsOf } from './difference';
import { plainGit } from './plainGit';

export interface CheckOptions {
  /** As the command line takes it. */
  readonly window: string;
  /** RFC 3339; right after the last commit, unless said. */
  readonly asOf: string | undefined;
  /** Changes that git is asked about one by one. */
  readonly sample: number;
}

/** Differences of one kind that are printed. */
const MOST_PRINTED = 10;

/** Prints the differences between the command line's report and plain git; returns how many there are. */
export async function checkRepository(folder: string, { window, asOf, sample }: CheckOptions): Promise<number> {
  const report = reportOf(folder, window, asOf ?? newestInstant(folder));
  const differences = await checkReport(folder, report, sample);
  const { name, commits, changes } = report.repository;
  console.log(
    `${name} as of ${report.asOf}: ${commits} commits, ${changes} changes (${report.changes?.length} in the window), ` +
      `${report.repository.releases} releases; ${differences.length} differences`,
  );
  for (const kind of new Set(differences.map(({ what }) => what))) {
    print(
      kind,
      differences.filter(({ what }) => what === kind),
    );
  }
  return differences.length;
}

function print(what: string, differences: readonly Difference[]): void {
  console.log(`  ${what}: ${differences.length}`);
  for (const difference of differences.slice(0, MOST_PRINTED)) console.log(`    ${wordsOf(difference)}`);
}

function reportOf(folder: string, window: string, asOf: string): Report {
  const options = ['--json', '--detail', '--no-endpoints', '--window', window, '--as-of', asOf];
  const command = [path.join(root, 'dist/cli.js'), 'report', folder, ...options];
  const output = execFileSync(process.execPath, command, { maxBuffer: 2 ** 31, stdio: ['ignore', 'pipe', 'ignore'] });
  return JSON.parse(output.toString()) as Report;
}

/** So that a snapshot of any age has a window full of changes. */
function newestInstant(folder: string): string {
  const seconds = Number(plainGit(folder, ['log', '-1', '--format=%ct', 'HEAD']));
  return new Date((seconds + 1) * 1000).toISOString().replace('.000', '');
}
