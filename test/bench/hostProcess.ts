import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { MeasureRequest } from '../../src/core/report/request';
import { root } from '../support/paths';
import type { Cancelling, FromHost, Reading, Searching, Start, ToHost } from './children/conversation';

export interface Watched {
  /** The longest stall of this process's event loop, which did nothing meanwhile (ms): what the machine adds to others. */
  readonly idleStall: number;
}

/** A new process with a measuring thread of its own. */
export class HostProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown[]>;

  constructor(children: string) {
    const script = path.join(children, 'host.js');
    this.#child = fork(script, [path.join(root, 'dist/worker.js')], { execArgv: [] });
    this.#ended = once(this.#child, 'exit');
  }

  start(): Promise<Start & Watched> {
    return this.#ask({ type: 'start' }, 'started');
  }

  report(request: MeasureRequest): Promise<Reading & Watched> {
    return this.#ask({ type: 'report', request }, 'reported');
  }

  search(request: MeasureRequest): Promise<Searching & Watched> {
    return this.#ask({ type: 'search', request }, 'searched');
  }

  cancel(request: MeasureRequest, after: number): Promise<Cancelling & Watched> {
    return this.#ask({ type: 'cancel', request, after }, 'cancelled');
  }

  async stop(): Promise<void> {
    this.#child.kill();
    await this.#ended;
  }

  async #ask<T extends FromHost['type']>(
    message: ToHost,
    expected: T,
  ): Promise<Extract<FromHost, { type: T }> & Watched> {
    const answer = once(this.#child, 'message').then(([reply]) => reply as FromHost);
    const broken = this.#ended.then((): FromHost => ({ type: 'broke', reason: 'The host ended.' }));
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    this.#child.send(message);
    const reply = await Promise.race([answer, broken]);
    delay.disable();
    // nanoseconds
    const idleStall = delay.max / 1e6;
    if (reply.type === expected) return { ...(reply as Extract<FromHost, { type: T }>), idleStall };
    throw new Error(reply.type === 'broke' ? reply.reason : `Expected ${expected}, got ${reply.type}.`);
  }
}
