import { readdirSync, readFileSync } from 'node:fs';

/** The processes that this one has started and that still run; undefined where the system doesn't tell (not Linux). */
export function offspring(): number[] | undefined {
  try {
    const threads = readdirSync('/proc/self/task');
    return threads.flatMap((thread) => childrenOf(thread)).filter((pid) => runs(pid));
  } catch {
    return undefined;
  }
}

function childrenOf(thread: string): number[] {
  const text = readFileSync(`/proc/self/task/${thread}/children`, 'utf8').trim();
  return text === '' ? [] : text.split(' ').map(Number);
}

/** Whether a process still does something: one that has ended stays in the list until its parent took notice. */
export function runs(pid: number): boolean {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !/^[ZX]/.test(text.slice(text.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}
