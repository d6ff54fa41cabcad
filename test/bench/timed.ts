import { spawnSync } from 'node:child_process';

/** Seconds. */
export interface Timed {
  readonly wall: number;
  /** Of the command and all that it started; null on Windows, where no shell tells. */
  readonly cpu: number | null;
}

export interface Circumstances {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A shell's `times` has a second line for the processes that it waited for: user and system, like 0m1.25s 0m0.30s. */
const SCRIPT = '"$@" >/dev/null; status=$?; times; exit $status';

/** How long a command takes whose output nobody reads. */
export function timed(command: string, args: readonly string[], { cwd, input = '', env }: Circumstances = {}): Timed {
  const windows = process.platform === 'win32';
  const [program, words] = windows ? [command, args] : ['sh', ['-c', SCRIPT, 'sh', command, ...args]];
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd,
    input,
    env: { ...process.env, ...env },
    stdio: ['pipe', windows ? 'ignore' : 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  const wall = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}: ${stderr.slice(0, 500)}`);
  return { wall, cpu: windows ? null : cpuOf(stdout) };
}

function cpuOf(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  const spent = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return spent.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}
