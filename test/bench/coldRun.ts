import { isomorphicGitCpu, SAMPLE, simpleGitLog } from './peers';
import { reportArguments } from './program';
import type { Subject } from './subject';
import { median, print, ratioOf } from './table';
import { type Timed, timed } from './timed';

/** Goals hold from this long a `git log` on (s): below it, the start of a process is most of the time. */
export const LONG_ENOUGH = 2;

interface Run {
  readonly report: Timed;
  readonly log: Timed;
  readonly unflushed: Timed;
  /** Null where it breaks. */
  readonly simpleGit: Timed | null;
}

/** The command line as a whole, from nothing, against the same `git log` and against what else reads histories. */
export function measureColdRun(subject: Subject, children: string, pairs: number): void {
  const { folder, asOf } = subject;
  const runs = Array.from(
    { length: pairs },
    (): Run => ({
      log: subject.log(),
      report: timed(process.execPath, reportArguments(folder, asOf)),
      unflushed: subject.log({ GIT_FLUSH: '0' }),
      simpleGit: simpleGitLog(subject, children),
    }),
  );
  const elsewhere = (median(runs, ({ log }) => log.wall) ?? 0) < LONG_ENOUGH;
  const against = (peer: string, kind: keyof Timed, of: (run: Run) => Timed | null, most?: number) =>
    print({
      name: `cold report ÷ ${peer}, ${kind}`,
      value:
        ratioOf(
          runs,
          ({ report }) => report[kind],
          (run) => of(run)?.[kind] ?? null,
        ) ?? 'unknown',
      unit: '×',
      ...(most && { most, elsewhere }),
      from: `${seconds(median(runs, ({ report }) => report[kind]))} ÷ ${seconds(median(runs, (run) => of(run)?.[kind] ?? null))}`,
    });
  against('git log', 'wall', ({ log }) => log, 1.15);
  against('git log', 'cpu', ({ log }) => log, 1.3);
  against('git log, GIT_FLUSH=0', 'wall', ({ unflushed }) => unflushed);
  against('git log, GIT_FLUSH=0', 'cpu', ({ unflushed }) => unflushed);
  against("simple-git's log()", 'cpu', ({ simpleGit }) => simpleGit, 0.6);
  againstIsomorphicGit(
    subject,
    children,
    median(runs, ({ report }) => report.cpu),
  );
}

function againstIsomorphicGit(subject: Subject, children: string, ours: number | null): void {
  const theirs = isomorphicGitCpu(subject, children);
  print({
    name: "cold report ÷ isomorphic-git's log(), cpu",
    value: ours === null || theirs === null ? 'unknown' : ours / theirs,
    unit: '×',
    from: `${seconds(ours)} ÷ ${seconds(theirs)}, without files, reckoned from ${SAMPLE} commits`,
  });
}

function seconds(value: number | null): string {
  return value === null ? 'none' : `${value.toFixed(2)} s`;
}
