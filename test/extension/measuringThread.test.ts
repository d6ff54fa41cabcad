import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { MeasuringThread, Unanswered } from '../../src/extension/measuringThread';
import { sampleReport } from '../support/sampleReport';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';

const question = { kind: 'forget', folder: '/kept' } as const;

describe('the measuring thread', () => {
  let folder: TemporaryFolder;
  let thread: MeasuringThread;

  beforeEach(() => {
    folder = temporaryFolder();
  });

  afterEach(async () => {
    await thread.stop();
    folder.remove();
  });

  /** A thread that does this with each message it gets. */
  const threadThat = (answers: string) => {
    const script = path.join(folder.path, 'worker.cjs');
    writeFileSync(script, `const port = require('node:worker_threads').parentPort;\nport.on('message', ${answers});`);
    return new MeasuringThread(script);
  };

  it('tells steps and first figures before it answers', async () => {
    const report = sampleReport();
    thread = threadThat(`({ id }) => {
      port.postMessage({ type: 'progress', id, step: 'Reading' });
      port.postMessage({ type: 'first', id, report: ${JSON.stringify(report)} });
      port.postMessage({ type: 'measured', id, outcome: 'All but what takes long' });
      port.postMessage({ type: 'answer', id, answer: null });
    }`);
    const heard: unknown[] = [];
    const answer = await thread.ask(question, new AbortController().signal, {
      onProgress: (step) => heard.push(step),
      onFirst: (first) => heard.push(first),
      onMeasured: (outcome) => heard.push(outcome),
    });
    assert.deepEqual([...heard, answer], ['Reading', report, 'All but what takes long', null]);
  });

  it('says when a question was cancelled', async () => {
    thread = threadThat(`({ type, id }) => {
      if (type === 'cancel') port.postMessage({ type: 'cancelled', id });
    }`);
    const cancel = new AbortController();
    const asked = thread.ask(question, cancel.signal);
    cancel.abort();
    await assert.rejects(asked, (error) => error instanceof Unanswered && error.cancelled);
  });

  it('says when it broke, and starts anew with the next question', async () => {
    const broken = path.join(folder.path, 'broken');
    thread = threadThat(`({ id }) => {
      const fs = require('node:fs');
      if (fs.existsSync(${JSON.stringify(broken)})) port.postMessage({ type: 'answer', id, answer: null });
      else {
        fs.writeFileSync(${JSON.stringify(broken)}, '');
        throw new Error('A bug of ours');
      }
    }`);
    const { signal } = new AbortController();
    await assert.rejects(
      thread.ask(question, signal),
      (error) => error instanceof Unanswered && !error.cancelled && /A bug of ours/.test(error.message),
    );
    assert.equal(await thread.ask(question, signal), null);
  });
});
