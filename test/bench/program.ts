import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Report } from '../../src/core/report/report';
import { root } from '../support/paths';

const cli = path.join(root, 'dist/cli.js');

/** The built command line's arguments for a report that nothing kept helps with. */
export function reportArguments(folder: string, asOf?: number): string[] {
  const then = asOf === undefined ? [] : ['--as-of', new Date(asOf * 1000).toISOString()];
  return [cli, 'report', folder, '--no-endpoints', '--json', ...(keepsAnything() ? ['--no-cache'] : []), ...then];
}

export function reportOn(folder: string): Report {
  const text = execFileSync(process.execPath, reportArguments(folder), {
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  return JSON.parse(text.toString()) as Report;
}

let answer: boolean | undefined;

function keepsAnything(): boolean {
  answer ??= execFileSync(process.execPath, [cli, 'report', '--help'], { encoding: 'utf8' }).includes('--no-cache');
  return answer;
}
