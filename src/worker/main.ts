import { parentPort } from 'node:worker_threads';
import { forgetHistories, measure } from '../measure';
import type { Answers, FromWorker, Question, ToWorker } from '../protocol';
import { readCommitFiles, readFileAt } from '../sources/git/commitFiles';
import { findRepositories } from '../sources/git/repositories';
import { probeEndpoint } from '../sources/metrics/probe';
import { probeRepository } from './probes';
import { Relay } from './relay';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread.');

const running = new Map<number, AbortController>();
const send = (message: FromWorker) => port.postMessage(message);
const relay = new Relay(send);

port.on('message', (message: ToWorker) => {
  switch (message.type) {
    case 'ask':
      return void answer(message.id, message.question);
    case 'cancel':
      return running.get(message.id)?.abort();
    case 'reply':
      return relay.settle(message.exchange, message.reply);
  }
});

async function answer(id: number, question: Question): Promise<void> {
  const cancel = new AbortController();
  running.set(id, cancel);
  try {
    send({ type: 'answer', id, answer: await answerTo(question, id, cancel.signal) });
  } catch (error) {
    send(cancel.signal.aborted ? { type: 'cancelled', id } : { type: 'broke', id, reason: reasonOf(error) });
  } finally {
    running.delete(id);
  }
}

function answerTo(question: Question, id: number, signal: AbortSignal): Promise<Answers[Question['kind']]> {
  switch (question.kind) {
    case 'repositories':
      return findRepositories(question.folders, { git: question.git, signal });
    case 'report':
      return measure(question.request, {
        signal,
        exchange: relay.exchangeFor(id),
        onProgress: seldom((step) => send({ type: 'progress', id, step })),
        onFirst: (report) => send({ type: 'first', id, report }),
        onMeasured: (outcome) => send({ type: 'measured', id, outcome }),
        onWarning: (sentence) => send({ type: 'warning', id, sentence }),
      });
    case 'commit':
      return readCommitFiles(question.root, question.sha, { git: question.git, signal });
    case 'file':
      return readFileAt(question.root, question.sha, question.path, { git: question.git, signal });
    case 'probe':
      return probeEndpoint(question.endpoint, { signal, exchange: relay.exchangeFor(id), now: Date.now() });
    case 'probes':
      return probeRepository(question.root, question.ownEndpoints, { signal, exchange: relay.exchangeFor(id) });
    case 'forget':
      return forgetHistories(question.folder).then(() => null);
  }
}

/** Ms between two reports of the same progress: with each, the page gets the whole state, and two may be reporting. */
const PACE = 1000;

/** Tells of another kind of step (what stands before the colon) at once, and of the same kind now and then. */
function seldom(tell: (step: string) => void): (step: string) => void {
  let next = 0;
  let last = '';
  return (step) => {
    const [kind = ''] = step.split(':');
    const now = Date.now();
    if (kind === last && now < next) return;
    last = kind;
    next = now + PACE;
    tell(step);
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
