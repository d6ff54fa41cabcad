import path from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { LIMITS } from '../../../src/extension/measuringThread';
import type { FromWorker, Question, ToWorker } from '../../../src/protocol';

export interface Ending {
  readonly message: FromWorker;
  /** When the first figures came (performance.now), if they did. */
  readonly firstAt: number | null;
}

/** The product's measuring thread, started and asked as the extension does it, with a probe in it. */
export class Thread {
  readonly #worker: Worker;
  readonly #probe: MessagePort;
  #lastId = 0;

  constructor(script: string) {
    const { port1, port2 } = new MessageChannel();
    this.#probe = port1;
    this.#worker = new Worker(script, {
      resourceLimits: LIMITS,
      execArgv: ['--require', path.join(__dirname, 'stallProbe.js')],
      workerData: port2,
      transferList: [port2],
    });
  }

  /** Never rejects for what the thread says. */
  async ask(
    question: Question,
    onAsked: (cancel: () => void) => void = () => {},
    onMessage: (message: FromWorker) => void = () => {},
  ): Promise<Ending> {
    const id = ++this.#lastId;
    const send = (message: ToWorker) => this.#worker.postMessage(message);
    let firstAt: number | null = null;
    const ended = new Promise<FromWorker>((resolve, reject) => {
      this.#worker.once('error', reject);
      this.#worker.on('message', function listen(this: Worker, message: FromWorker) {
        onMessage(message);
        if (message.type === 'first') firstAt ??= performance.now();
        else if (message.type !== 'progress' && message.type !== 'warning' && message.type !== 'measured') {
          this.off('message', listen);
          this.off('error', reject);
          resolve(message);
        }
      });
    });
    send({ type: 'ask', id, question });
    onAsked(() => send({ type: 'cancel', id }));
    return { message: await ended, firstAt };
  }

  /** The longest stall of its event loop (ms) since this was asked last. */
  longestBlock(): Promise<number> {
    return new Promise((resolve) => {
      this.#probe.once('message', resolve);
      this.#probe.postMessage(null);
    });
  }
}
