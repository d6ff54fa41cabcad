import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { quantileSorted } from 'simple-statistics';
import type { Detection } from './children/detection';
import { oneSearch, type Search, WINDOW } from './round';
import type { Subject } from './subject';
import { median, print, ratioOf } from './table';

/** The time of the first hints is promised for histories of so many commits. */
const LARGE = 90_000;
const ROUNDS = 3;
/** Commits that are traced. */
const SAMPLE = 200;

/**
 * What finding failures takes. The cold pass without it is what reading takes less all that is understood of messages: a
 * reader that understood none would save no more.
 */
export async function measureDetection(subject: Subject, children: string): Promise<void> {
  const runs = Array.from({ length: ROUNDS }, (_, i) => detectionIn(subject, children, i === 0 ? SAMPLE : 0));
  const ms = (of: (run: Detection) => number | null) => `${median(runs, of)?.toFixed(0) ?? '-'} ms`;
  const sum = (...parts: readonly (number | null)[]) =>
    parts.reduce((all, part) => (all === null || part === null ? null : all + part), 0);
  print({
    name: 'finding failures ÷ reading without, cpu',
    value:
      ratioOf(
        runs,
        ({ reading, finding }) => sum(reading, finding),
        ({ reading, messages }) => sum(reading, messages === null ? null : -messages),
      ) ?? 'unknown',
    unit: '×',
    most: 1.1,
    from: `reading ${ms((run) => run.reading)}, of it messages ${ms((run) => run.messages)}; finding ${ms((run) => run.finding)}`,
  });
  const costs = (runs[0]?.fixes ?? []).toSorted((a, b) => a - b);
  const from = `${costs.length} fixes, of this process and git, each alone`;
  for (const [name, share, most] of [
    ['median', 0.5, 100],
    ['95th percentile', 0.95, 1500],
  ] as const)
    print({
      name: `origin of a fix: cpu, ${name}`,
      value: costs.length === 0 ? 'unknown' : quantileSorted(costs, share),
      unit: 'ms',
      most,
      from,
    });
  const searches: Search[] = [];
  for (let i = 0; i < ROUNDS; i++) searches.push(await oneSearch(subject, children));
  printSearches(subject, searches);
}

function printSearches({ commits }: Subject, searches: readonly Search[]): void {
  const looked = median(searches, (search) => search.looked)?.toFixed(0);
  print({
    name: 'thread: ten hints of blame after the report',
    value: median(searches, ({ tenHints }) => tenHints) ?? 'unknown',
    unit: 'ms',
    most: 3000,
    elsewhere: commits < LARGE,
    from: `${median(searches, ({ hints }) => hints)?.toFixed(0)} hints of ${looked} commits in all`,
  });
  print({
    name: "thread's longest block while it looks",
    value: median(searches, ({ block, idleStall }) => block - idleStall) ?? 'unknown',
    unit: 'ms',
    most: 50,
  });
}

function detectionIn({ folder, asOf }: Subject, children: string, sample: number): Detection {
  const script = path.join(children, 'detection.js');
  const numbers = [asOf, WINDOW, sample].map(String);
  const text = execFileSync(process.execPath, [script, folder, ...numbers], { encoding: 'utf8' });
  return JSON.parse(text) as Detection;
}
