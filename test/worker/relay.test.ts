import assert from 'node:assert/strict';
import { once } from 'node:events';
import path from 'node:path';
import { build } from 'esbuild';
import type { Reply } from '../../src/core/endpoints/reply';
import { type Hooks, MeasuringThread, Unanswered } from '../../src/extension/measuringThread';
import type { Exchange } from '../../src/http/exchange';
import { openExchange } from '../support/exchange';
import { type HttpServer, serve } from '../support/httpServer';
import { root } from '../support/paths';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';

describe('the relay between the measuring thread and its host', () => {
  let folder: TemporaryFolder;
  let script: string;
  let server: HttpServer;
  let thread: MeasuringThread;
  const never = new AbortController().signal;

  before(async () => {
    folder = temporaryFolder();
    script = path.join(folder.path, 'askingThread.cjs');
    const entryPoints = [path.join(root, 'test/worker/askingThread.ts')];
    await build({ entryPoints, outfile: script, bundle: true, platform: 'node', format: 'cjs', logLevel: 'warning' });
  });
  after(() => folder.remove());

  beforeEach(async () => {
    server = await serve((request, response) => response.end(JSON.stringify(request.url)));
    thread = new MeasuringThread(script);
  });

  afterEach(async () => {
    await thread.stop();
    await server.stop();
  });

  const say = (path: string, hooks: Partial<Hooks> = {}, signal = never): Promise<string> =>
    thread.ask({ kind: 'file', root: '', sha: '', path, git: '' }, signal, hooks);
  const ask = async (url: string, exchange?: Exchange, signal = never): Promise<Reply> =>
    JSON.parse(await say(url, exchange && { exchange }, signal));
  const troubleOf = (reply: Reply) => (reply.state === 'failed' ? reply.trouble.kind : reply.state);

  it('has the host send what the thread asks, and brings the reply back', async () => {
    const urls = ['/a', '/b', '/c', '/d', '/e', '/f'].map((path) => server.url + path);
    const replies = await Promise.all(urls.map((url) => ask(url, openExchange())));
    assert.deepEqual(
      replies.map((reply) => reply.state === 'answered' && `${server.url}${JSON.parse(reply.text)}`),
      urls,
    );
  });

  it('brings back what stood in the way', async () => {
    const trouble = { kind: 'notAgreed', origin: server.url } as const;
    assert.deepEqual(await ask(server.url, async () => ({ state: 'failed', trouble })), { state: 'failed', trouble });
  });

  it('sends nothing where the host has no way to send', async () => {
    assert.equal(troubleOf(await ask(server.url)), 'notAgreed');
    assert.deepEqual(server.requests, []);
  });

  it('has the host give up what the thread waits for no more', async () => {
    const cancel = new AbortController();
    const given = new EventTarget();
    const asked = ask(
      server.url,
      (_, signal) => {
        signal.addEventListener('abort', () => given.dispatchEvent(new Event('up')));
        cancel.abort();
        return new Promise(() => {});
      },
      cancel.signal,
    );
    const givenUp = once(given, 'up');
    await assert.rejects(asked, (error) => error instanceof Unanswered && error.cancelled);
    await givenUp;
  });

  it('has the host give up what is under way when the thread ends', async () => {
    const given = new EventTarget();
    const givenUp = once(given, 'up');
    const begun = new Promise<void>((begin) => {
      const asked = ask(server.url, (_, signal) => {
        signal.addEventListener('abort', () => given.dispatchEvent(new Event('up')));
        begin();
        return new Promise(() => {});
      });
      asked.catch(() => {});
    });
    await begun;
    await thread.stop();
    await givenUp;
  });

  it('ends the question whose exchange breaks down, in the thread too, and goes on with the others', async () => {
    const broken = ask(server.url, () => Promise.reject(new Error('A bug of ours')));
    await assert.rejects(
      broken,
      (error) => error instanceof Unanswered && !error.cancelled && error.message === 'Error: A bug of ours',
    );
    const thrown = ask(server.url, () => {
      throw new Error('Another one');
    });
    await assert.rejects(thrown, /Another one/);
    assert.equal(await say(''), '0', 'open in the thread');
    assert.equal(troubleOf(await ask(server.url, openExchange())), 'answered');
  });
});
