import { LONG_ENOUGH } from './coldRun';
import { oneRound, type Round, WINDOW } from './round';
import type { Subject } from './subject';
import { median, print, ratioOf } from './table';

/** The shares of the cold time that the warm goals name hold from so many commits on. */
const LARGE = 90_000;
const MB = 1e6;

/** The longest of an event loop (ms). */
interface Stall {
  readonly ours: number;
  readonly idle: number;
}
const NONE: Stall = { ours: 0, idle: 0 };

/** The measuring thread as the extension asks it, in a process of our own. The subject gets more commits. */
export async function measureExtensionShape(subject: Subject, children: string, pairs: number): Promise<void> {
  const rounds: Round[] = [];
  for (let i = 1; i <= pairs; i++) rounds.push(await oneRound(subject, children, i, i / (pairs + 1)));
  printTimes(subject, rounds);
  printStalls(rounds);
  printSizes(subject, rounds);
  printCancelling(rounds);
}

function printTimes({ commits }: Subject, rounds: readonly Round[]): void {
  const ms = (of: (round: Round) => number | null) => `${median(rounds, of)?.toFixed(0) ?? '-'} ms`;
  const short = (median(rounds, ({ log }) => log.wall) ?? 0) < LONG_ENOUGH;
  const kept = rounds.every(({ kept }) => kept > 0);
  const first = median(rounds, ({ cold }) => cold.first);
  const answers = `${ms(({ cold }) => cold.first)}, git log of ${WINDOW} days ${ms(({ logOfWindow }) => logOfWindow.wall * 1000)}`;
  print({
    name: 'thread: cold ÷ git log, wall',
    value:
      ratioOf(
        rounds,
        ({ cold }) => cold.took,
        ({ log }) => log.wall * 1000,
      ) ?? 'unknown',
    unit: '×',
    most: 1.15,
    elsewhere: short,
    from: `${ms(({ cold }) => cold.took)}, git log ${ms(({ log }) => log.wall * 1000)}`,
  });
  print({
    name: 'thread: first answer',
    value: first ?? 'not yet',
    unit: 'ms',
    most: 300,
    from: first === null ? '' : answers,
  });
  print({
    name: `thread: first answer ÷ git log --since`,
    value:
      ratioOf(
        rounds,
        ({ cold }) => cold.first,
        ({ logOfWindow }) => logOfWindow.wall * 1000,
      ) ?? 'not yet',
    unit: '×',
  });
  for (const [name, of] of [
    ['warm start', ({ warm }: Round) => warm.took],
    ['refresh after one commit', ({ refresh }: Round) => refresh.took],
  ] as const) {
    print({
      name: `thread: ${name} ÷ cold`,
      value: (kept ? ratioOf(rounds, of, ({ cold }) => cold.took) : null) ?? 'not yet',
      unit: '×',
      most: 0.02,
      elsewhere: commits < LARGE,
      from: kept ? ms(of) : `nothing is kept: ${ms(of)}`,
    });
  }
  print({ name: 'thread: start', value: median(rounds, ({ start }) => start.took) ?? 'unknown', unit: 'ms' });
}

function printStalls(rounds: readonly Round[]): void {
  const printLongest = (name: string, most: number, of: (round: Round) => readonly Stall[]) => {
    // what an idle process stood still at the same time is the machine's doing
    const longest = rounds.map((round) => of(round).toSorted((a, b) => b.ours - b.idle - (a.ours - a.idle))[0] ?? NONE);
    const ms = (part: keyof Stall) => `${median(longest, (stall) => stall[part])?.toFixed(1)} ms`;
    const from = `${ms('ours')}, an idle process at the same time ${ms('idle')}`;
    print({ name, value: median(longest, ({ ours, idle }) => ours - idle) ?? 'unknown', unit: 'ms', most, from });
  };
  const readings = ({ cold, warm, refresh }: Round) => [cold, warm, refresh];
  printLongest("host's longest stall", 10, (round) =>
    [round.start, ...readings(round)].map(({ stall, idleStall }) => ({ ours: stall, idle: idleStall })),
  );
  printLongest("thread's longest block", 50, (round) =>
    readings(round).map(({ block, idleStall }) => ({ ours: block, idle: idleStall })),
  );
}

function printSizes({ commits }: Subject, rounds: readonly Round[]): void {
  const memory = (of: (round: Round) => number) => median(rounds, (round) => of(round) / MB) ?? 'unknown';
  // in between by the commits: 60 MB at 100 k, 200 MB at 1.3 M
  const most = Math.round(60 + (Math.max(0, commits - 100_000) / 1_200_000) * 140);
  const host = 'most resident memory above that before the thread';
  print({ name: 'memory, cold', value: memory(({ cold }) => cold.memory), unit: 'MB', most, from: host });
  print({ name: 'memory, warm and refresh', value: memory(({ refresh }) => refresh.memory), unit: 'MB' });
  const kept = median(rounds, ({ kept }) => (kept === 0 ? null : kept / MB));
  const index = kept === null ? null : (kept / commits) * 100_000;
  print({
    name: 'index a 100 k commits',
    value: index ?? 'not yet',
    unit: 'MB',
    most: 4,
    from: kept === null ? '' : `${kept.toFixed(2)} MB`,
  });
}

function printCancelling(rounds: readonly Round[]): void {
  const worst = (of: (round: Round) => number | null) => {
    const values = rounds.map(of).filter((value) => value !== null);
    return values.length === 0
      ? { value: 'unknown' as const, from: 'none ran any more' }
      : { value: Math.max(...values), from: `worst of ${values.length}` };
  };
  print({
    name: 'cancel until the thread says so',
    unit: 'ms',
    most: 100,
    ...worst(({ cancelling }) => cancelling.took),
  });
  print({
    name: 'cancel until git has ended',
    unit: 'ms',
    most: 100,
    ...worst(({ cancelling }) => cancelling.gitEnded),
  });
}
