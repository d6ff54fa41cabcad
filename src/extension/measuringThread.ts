import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Measured } from '../core/report/outcome';
import type { Report } from '../core/report/report';
import type { Exchange } from '../http/exchange';
import type { Answers, FromWorker, Question, ToWorker } from '../protocol';
import { Exchanges } from './exchanges';

/** Why a question has no answer: it was cancelled, or the thread broke. */
export class Unanswered extends Error {
  constructor(
    readonly cancelled: boolean,
    message: string,
  ) {
    super(message);
  }
}

/** What is heard of a question before its answer. */
export interface Hooks {
  /** Sends what is asked of an endpoint; without it, none is asked. */
  readonly exchange: Exchange;
  onProgress(step: string): void;
  /** Figures before the last ones, each better than those before. */
  onFirst(report: Report): void;
  /** The answer but for what takes long, of which `onFirst` tells from here on. */
  onMeasured(outcome: Measured): void;
  onWarning(sentence: string): void;
}

/** Nobody is there any more who could let anything be asked. */
const refuse: Exchange = async ({ url }) => ({
  state: 'failed',
  trouble: { kind: 'notAgreed', origin: new URL(url).origin },
});

interface Waiting extends Partial<Hooks> {
  readonly resolve: (answer: Answers[Question['kind']]) => void;
  readonly reject: (reason: Unanswered) => void;
}

/** What reading leaves behind is short-lived: more room for it takes memory and saves no time. */
export const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 4 };

/** How long git may take to end when the window closes (ms). */
const FAREWELL = 1000;

/** The thread that reads and computes, so that the extension host never waits. It starts with the first question. */
export class MeasuringThread {
  #worker: Worker | undefined;
  #stopped = false;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(private readonly script: string) {}

  /** Rejects with `Unanswered` alone. */
  async ask<Q extends Question>(
    question: Q,
    signal: AbortSignal,
    hooks: Partial<Hooks> = {},
  ): Promise<Answers[Q['kind']]> {
    if (signal.aborted || this.#stopped) throw new Unanswered(true, 'Cancelled.');
    const id = ++this.#lastId;
    const worker = (this.#worker ??= this.#start());
    const send = (message: ToWorker) => worker.postMessage(message);
    const onAbort = () => send({ type: 'cancel', id });
    signal.addEventListener('abort', onAbort);
    try {
      const answer = await new Promise<Answers[Question['kind']]>((resolve, reject) => {
        this.#waiting.set(id, { ...hooks, resolve, reject });
        send({ type: 'ask', id, question });
      });
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- by the protocol, an answer is of its question's kind
      return answer as Answers[Q['kind']];
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#waiting.delete(id);
    }
  }

  /** Ends what runs, git included, and then the thread. Nothing can be asked any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const worker = this.#worker;
    if (!worker) return;
    for (const id of this.#waiting.keys()) worker.postMessage({ type: 'cancel', id } satisfies ToWorker);
    const deadline = Date.now() + FAREWELL;
    while (this.#waiting.size > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
    await worker.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.script, { resourceLimits: LIMITS });
    const send = (message: ToWorker) => worker.postMessage(message);
    const exchanges = new Exchanges((exchange, reply) => send({ type: 'reply', exchange, reply }));
    worker.on('message', (message: FromWorker) => this.#onMessage(message, exchanges, send));
    worker.on('error', (error) => this.#onEnd(worker, error));
    worker.on('exit', () => {
      exchanges.abandonAll();
      this.#onEnd(worker, new Error('The measuring thread ended.'));
    });
    return worker;
  }

  #onMessage(message: FromWorker, exchanges: Exchanges, send: (message: ToWorker) => void): void {
    if (message.type === 'abandon') return exchanges.abandon(message.exchange);
    const waiting = this.#waiting.get(message.id);
    switch (message.type) {
      case 'progress':
        return waiting?.onProgress?.(message.step);
      case 'first':
        return waiting?.onFirst?.(message.report);
      case 'measured':
        return waiting?.onMeasured?.(message.outcome);
      case 'warning':
        return waiting?.onWarning?.(message.sentence);
      case 'exchange':
        return void exchanges
          .run(message.exchange, message.ask, waiting?.exchange ?? refuse)
          .catch((error: unknown) => {
            waiting?.reject(new Unanswered(false, String(error)));
            send({ type: 'cancel', id: message.id });
          });
      case 'answer':
        return waiting?.resolve(message.answer);
      case 'cancelled':
        return waiting?.reject(new Unanswered(true, 'Cancelled.'));
      case 'broke':
        return waiting?.reject(new Unanswered(false, message.reason));
    }
  }

  /** The next question starts a new thread. An error comes before the exit, when that one may already be at work. */
  #onEnd(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new Unanswered(false, error.stack ?? error.message));
  }
}
