import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Report } from '../../../src/core/report/report';
import type { MeasureRequest } from '../../../src/core/report/request';
import type { Answers } from '../../../src/protocol';
import type { Cancelling, FromHost, Reading, Searching, Start, ToHost } from './conversation';
import { offspring, runs } from './offspring';
import { Thread } from './thread';

// In the extension host's stead: a process that does nothing but start the measuring thread and ask it.

/** Between two looks at the memory (ms). */
const PACE = 5;

const [script = ''] = process.argv.slice(2);
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
let thread: Thread | undefined;
let base = 0;

async function start(): Promise<Start> {
  base = process.memoryUsage.rss();
  delay.reset();
  const began = performance.now();
  thread = new Thread(script);
  await thread.ask({ kind: 'repositories', folders: [], git: 'git' });
  const took = performance.now() - began;
  // loading the code blocks once, before there is anything to cancel
  await thread.longestBlock();
  return { took, stall: longestStall() };
}

async function report(request: MeasureRequest): Promise<Reading> {
  const asked = started();
  let memory = 0;
  const look = () => {
    memory = Math.max(memory, process.memoryUsage.rss() - base);
  };
  const watch = setInterval(look, PACE);
  delay.reset();
  const began = performance.now();
  const { message, firstAt } = await asked.ask({ kind: 'report', request });
  const took = performance.now() - began;
  look();
  clearInterval(watch);
  if (message.type !== 'answer') throw new Error(message.type === 'broke' ? message.reason : 'It was not answered.');
  const outcome = message.answer as Answers['report'];
  if (outcome.state === 'failed') throw new Error(outcome.problem.message);
  const { commits } = outcome.report.repository;
  const first = firstAt === null ? null : firstAt - began;
  return { commits, took, first, memory, stall: longestStall(), block: await asked.longestBlock() };
}

const MANY = 10;

async function search(request: MeasureRequest): Promise<Searching> {
  const asked = started();
  let [reportAt, tenAt] = [0, 0];
  let blocked: Promise<unknown> = Promise.resolve();
  const hear = (report: Report) => {
    if (reportAt > 0 && hintsOf(report) >= MANY) tenAt ||= performance.now();
  };
  const { message } = await asked.ask({ kind: 'report', request }, undefined, (told) => {
    if (told.type === 'measured') {
      reportAt = performance.now();
      // from here on
      blocked = asked.longestBlock();
    } else if (told.type === 'first') hear(told.report);
  });
  if (message.type !== 'answer') throw new Error(message.type === 'broke' ? message.reason : 'It was not answered.');
  const outcome = message.answer as Answers['report'];
  if (outcome.state === 'failed') throw new Error(outcome.problem.message);
  await blocked;
  const { report } = outcome;
  const end = tenAt || performance.now();
  return {
    tenHints: reportAt === 0 || hintsOf(report) < MANY ? null : end - reportAt,
    hints: hintsOf(report),
    looked: report.origins.looked,
    block: await asked.longestBlock(),
  };
}

function hintsOf({ hints }: Report): number {
  return hints.filter(({ confidence }) => confidence === 'likely' || confidence === 'possible').length;
}

async function cancel(request: MeasureRequest, after: number): Promise<Cancelling> {
  let began = 0;
  let gitEnded: Promise<number | null> = Promise.resolve(null);
  const { message } = await started().ask({ kind: 'report', request }, (stop) => {
    setTimeout(() => {
      const git = offspring() ?? [];
      began = performance.now();
      stop();
      gitEnded = git.length === 0 ? gitEnded : whenNoneRuns(git).then((end) => end - began);
    }, after);
  });
  return { took: message.type === 'cancelled' ? performance.now() - began : null, gitEnded: await gitEnded };
}

async function whenNoneRuns(pids: readonly number[]): Promise<number> {
  while (pids.some((pid) => runs(pid))) await wait(1);
  return performance.now();
}

function longestStall(): number {
  // nanoseconds
  const longest = delay.max / 1e6;
  delay.reset();
  return longest;
}

function started(): Thread {
  if (!thread) throw new Error('The thread is not started.');
  return thread;
}

async function answer(message: ToHost): Promise<FromHost> {
  switch (message.type) {
    case 'start':
      return { type: 'started', ...(await start()) };
    case 'report':
      return { type: 'reported', ...(await report(message.request)) };
    case 'search':
      return { type: 'searched', ...(await search(message.request)) };
    case 'cancel':
      return { type: 'cancelled', ...(await cancel(message.request, message.after)) };
  }
}

process.on('message', (message: ToHost) => {
  answer(message)
    .catch((error: unknown): FromHost => ({ type: 'broke', reason: String(error) }))
    .then((reply) => process.send?.(reply))
    .catch(console.error);
});
