import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { MeasureRequest } from '../../src/core/report/request';
import { root } from '../support/paths';
import type { Cancelling, FromHost, Reading, Start, ToHost } from './children/conversation';

/** A new process with a measuring thread of its own. */
export class HostProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown[]>;

  constructor(children: string) {
    const script = path.join(children, 'host.js');
    this.#child = fork(script, [path.join(root, 'dist/worker.js')], { execArgv: [] });
    this.#ended = once(this.#child, 'exit');
  }

  start(): Promise<Start> {
    return this.#ask({ type: 'start' }, 'started');
  }

  report(request: MeasureRequest): Promise<Reading> {
    return this.#ask({ type: 'report', request }, 'reported');
  }

  cancel(request: MeasureRequest, after: number): Promise<Cancelling> {
    return this.#ask({ type: 'cancel', request, after }, 'cancelled');
  }

  async stop(): Promise<void> {
    this.#child.kill();
    await this.#ended;
  }

  async #ask<T extends FromHost['type']>(message: ToHost, expected: T): Promise<Extract<FromHost, { type: T }>> {
    const answer = once(this.#child, 'message').then(([reply]) => reply as FromHost);
    const broken = this.#ended.then((): FromHost => ({ type: 'broke', reason: 'The host ended.' }));
    this.#child.send(message);
    const reply = await Promise.race([answer, broken]);
    if (reply.type === expected) return reply as Extract<FromHost, { type: T }>;
    throw new Error(reply.type === 'broke' ? reply.reason : `Expected ${expected}, got ${reply.type}.`);
  }
}
