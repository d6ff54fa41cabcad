import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { onExit } from './onExit';

/** A server in a process of its own, gone at the latest when this process ends. */
export interface ServerProcess {
  stop(): Promise<void>;
}

const POLL_MS = 50;
const DEADLINE_MS = 30_000;

/**
 * Starts a program and waits until it is ready; what it writes to stderr is shown.
 * @param isReady May reject, as a request does to a port where nobody listens yet.
 */
export async function startProcess(
  command: string,
  args: readonly string[],
  isReady: () => Promise<boolean>,
): Promise<ServerProcess> {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const exit = once(child, 'exit').then(
    ([code, signal]) => `${command} ended with ${code ?? signal}.`,
    (error: unknown) => `${command} could not be started: ${String(error)}`,
  );
  const forget = onExit(() => child.kill('SIGKILL'));
  const stop = async () => {
    child.kill('SIGKILL');
    await exit;
    forget();
  };
  const deadline = Date.now() + DEADLINE_MS;
  while (!(await isReady().catch(() => false))) {
    const ended = await Promise.race([exit, new Promise<null>((resolve) => setTimeout(resolve, POLL_MS, null))]);
    if (ended === null && Date.now() < deadline) continue;
    await stop();
    throw new Error(ended ?? `${command} did not become ready within ${DEADLINE_MS / 1000} s.`);
  }
  return { stop };
}

/** Whether something at the address answers with a 2xx. */
export async function answers(url: string): Promise<boolean> {
  return (await fetch(url)).ok;
}

/** Whether somebody takes connections at the address. @throws What the system says when nobody does. */
export async function listens(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return true;
  } finally {
    socket.destroy();
  }
}
