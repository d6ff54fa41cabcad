import { parentPort } from 'node:worker_threads';
import type { FromWorker, ToWorker } from '../../src/protocol';
import { Relay } from '../../src/worker/relay';

/**
 * A thread that asks the endpoint whose address is in the place of a file's path, and answers with what came of it; for
 * no path at all, with how many such questions are open.
 */
const running = new Map<number, AbortController>();
const send = (message: FromWorker) => parentPort?.postMessage(message);
const relay = new Relay(send);

parentPort?.on('message', (message: ToWorker) => {
  switch (message.type) {
    case 'ask':
      return void answer(message.id, message.question.kind === 'file' ? message.question.path : '');
    case 'cancel':
      return running.get(message.id)?.abort(new Error('cancelled'));
    case 'reply':
      return relay.settle(message.exchange, message.reply);
  }
});

async function answer(id: number, url: string): Promise<void> {
  if (url === '') return send({ type: 'answer', id, answer: JSON.stringify(running.size) });
  const cancel = new AbortController();
  running.set(id, cancel);
  try {
    const ask = { endpoint: 'prod', url, form: null, headers: {}, auth: 'none' } as const;
    const reply = await relay.exchangeFor(id)(ask, cancel.signal);
    send({ type: 'answer', id, answer: JSON.stringify(reply) });
  } catch {
    send({ type: 'cancelled', id });
  } finally {
    running.delete(id);
  }
}
