import assert from 'node:assert/strict';
import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ResolvedEndpoint } from '../../../src/core/config/resolved';
import type { Polling, Urge } from '../../../src/core/endpoints/polling';
import { slosOf } from '../../../src/core/reliability/sloOf';
import { DAY, formatInstant, MINUTE } from '../../../src/core/time/instant';
import { forgetHistories } from '../../../src/sources/git/kept/keptHistory';
import { loadAnswer, saveAnswer } from '../../../src/sources/metrics/keptAnswer';
import { askingOf, type Polled, pollEndpoints } from '../../../src/sources/metrics/polledEndpoints';
import { openExchange } from '../../support/exchange';
import { type HttpServer, serve } from '../../support/httpServer';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporaryFolder';

const TOKEN = 's3cr3t-token';
const never = new AbortController().signal;

const slo = { id: 'a', objective: 0.999, window: '30d', errors: 'e[{{window}}]', total: 't[{{window}}]' };

describe('polling endpoints', () => {
  let folder: TemporaryFolder;
  let server: HttpServer;
  let errorBudgetRemaining: number;
  let status: number;
  let endpoint: ResolvedEndpoint;

  beforeEach(async () => {
    folder = temporaryFolder();
    errorBudgetRemaining = 0.9;
    status = 200;
    server = await serve((_, response) => {
      if (status === 429) response.setHeader('Retry-After', '120');
      const figures = { id: 'a', objective: 0.999, errorBudgetRemaining };
      const document = { schema: 'momentum.metrics/1', generatedAt: new Date().toISOString(), slos: [figures] };
      response.writeHead(status).end(status === 200 ? JSON.stringify(document) : '<html>Sorry</html>');
    });
    endpoint = { id: 'prod', type: 'json', auth: 'bearer', url: server.url };
  });

  afterEach(async () => {
    await server.stop();
    folder.remove();
  });

  const poll = (urge: Urge, more: Partial<Polling> & { keep?: string | null } = {}): Promise<Polled> => {
    const { keep = folder.path, ...polling } = more;
    const since = urge === 'user' ? Date.now() : Date.now() - 4 * MINUTE;
    return pollEndpoints([endpoint], {
      exchange: openExchange({ secret: TOKEN }),
      signal: never,
      asOf: null,
      polling: { urge, since, every: 5 * MINUTE, ...polling },
      keep,
    });
  };
  const sloIn = ({ facts }: Polled) => slosOf(facts, Date.now()).slos[0];
  const codes = ({ facts }: Polled) => facts.problems.map(({ code }) => code);
  const files = () => readdir(path.join(folder.path, 'endpoints'));
  /** As if all that is kept were so many minutes older. */
  const age = async (minutes: number) => {
    const { answer, failing, past } = await loadAnswer(folder.path, askingOf(endpoint, {}));
    await saveAnswer(folder.path, askingOf(endpoint, {}), {
      answer: answer && {
        askedAt: answer.askedAt - minutes * MINUTE,
        facts: {
          ...answer.facts,
          slos: answer.facts.slos.map((known) => ({
            ...known,
            sampledAt: known.sampledAt && formatInstant(Date.parse(known.sampledAt) - minutes * MINUTE),
          })),
        },
      },
      failing: failing && { ...failing, at: failing.at - minutes * MINUTE },
      past,
    });
  };
  const asked = async (run: () => Promise<unknown>) => {
    const before = server.requests.length;
    await run();
    return server.requests.length - before;
  };

  it('asks once, and then uses the answer until it is due again', async () => {
    const first = await poll('clock');
    assert.deepEqual([first.heard, sloIn(first)?.state], [['prod'], 'healthy']);
    errorBudgetRemaining = -1;
    let again: Polled | undefined;
    assert.equal(await asked(async () => (again = await poll('clock'))), 0);
    assert.deepEqual(again, { ...first, heard: [] });
    await age(5);
    const later = await poll('clock');
    assert.deepEqual([later.heard, sloIn(later)?.state], [['prod'], 'exhausted']);
  });

  it('asks anew where the user wants it, and once for all who want it', async () => {
    await poll('clock');
    const since = Date.now();
    const once = await asked(() => poll('user', { since }));
    assert.ok(once > 0);
    assert.equal(await asked(() => Promise.all([poll('user', { since }), poll('user', { since })])), 0);
    const now = Date.now() + 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(await asked(() => Promise.all([poll('user', { since: now }), poll('user', { since: now })])), once);
  });

  it('keeps what survives JSON, without the token, readable by nobody else', async () => {
    const { facts } = await poll('clock');
    assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
    const [name = ''] = await files();
    const { mode } = await stat(path.join(folder.path, 'endpoints', name));
    if (process.platform !== 'win32') assert.equal(mode & 0o077, 0);
    const kept = await loadAnswer(folder.path, askingOf(endpoint, {}));
    assert.doesNotMatch(JSON.stringify(kept), new RegExp(TOKEN));
    assert.ok(server.requests.every(({ headers }) => headers.authorization === `Bearer ${TOKEN}`));
  });

  it('knows nothing of an endpoint that is asked anything else', async () => {
    await poll('clock');
    endpoint = { ...endpoint, headers: { 'X-Scope-OrgID': 'team-b' } };
    assert.ok((await asked(() => poll('clock'))) > 0);
    assert.equal((await files()).length, 2);
  });

  it('asks where what is kept is damaged', async () => {
    await poll('clock');
    const [name = ''] = await files();
    await writeFile(path.join(folder.path, 'endpoints', name), 'team-momentum 1\n{}');
    assert.ok((await asked(() => poll('clock'))) > 0);
  });

  it('forgets all answers with the histories', async () => {
    await poll('clock');
    await forgetHistories(folder.path);
    assert.ok((await asked(() => poll('clock'))) > 0);
  });

  it('keeps nothing without a folder', async () => {
    const once = await asked(() => poll('clock', { keep: null }));
    assert.equal(await asked(() => poll('clock', { keep: null })), once);
  });

  it('deletes what nobody asked for in a month', async () => {
    await poll('clock');
    const [name = ''] = await files();
    const long = new Date(Date.now() - 31 * DAY);
    await utimes(path.join(folder.path, 'endpoints', name), long, long);
    endpoint = { ...endpoint, id: 'other' };
    await poll('clock');
    assert.ok(!(await files()).includes(name));
  });

  describe('of a server that fails', () => {
    const troubles = [
      [503, 'endpointFailed'],
      [401, 'endpointUnauthorized'],
      [429, 'endpointRateLimited'],
      [302, 'endpointSignIn'],
    ] as const;
    for (const [code, problem] of troubles) {
      it(`with ${code}, tells the last good figures with their age, and leaves it alone`, async () => {
        await poll('clock');
        await age(12);
        status = code;
        const failed = await poll('clock');
        assert.deepEqual([codes(failed), failed.heard, sloIn(failed)?.remaining], [[problem], [], 0.9]);
        assert.equal(sloIn(failed)?.state, 'healthy');
        const { message = '' } = failed.facts.problems[0] ?? {};
        assert.match(message, /\. The figures are those of 12 min ago \(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\)\.$/);
        let again: Polled | undefined;
        assert.equal(await asked(async () => (again = await poll('clock'))), 0);
        assert.deepEqual([codes(again ?? failed), sloIn(again ?? failed)?.remaining], [[problem], 0.9]);
      });
    }

    it('says when to ask again', async () => {
      status = 503;
      const { askAgainAt } = await poll('clock');
      const { failing } = await loadAnswer(folder.path, askingOf(endpoint, {}));
      assert.equal(askAgainAt, (failing?.at ?? 0) + MINUTE);
      status = 401;
      assert.equal((await poll('user')).askAgainAt, null);
    });

    it('waits for as long as the server wants, whoever asks', async () => {
      status = 429;
      await poll('clock');
      status = 200;
      assert.equal(await asked(() => poll('user')), 0);
      await age(2);
      assert.ok((await asked(() => poll('clock'))) > 0);
    });

    it('asks again where the token was refused only when the user wants it', async () => {
      status = 401;
      await poll('clock');
      status = 200;
      await age(600);
      assert.equal(await asked(() => poll('clock')), 0);
      assert.equal(await asked(() => poll('focus')), 0);
      const heard = await poll('user');
      assert.deepEqual([codes(heard), sloIn(heard)?.state], [[], 'healthy']);
    });

    it('has stale figures once they are too old', async () => {
      await poll('clock');
      status = 503;
      await age(16);
      const slo = sloIn(await poll('clock'));
      assert.deepEqual([slo?.state, slo?.remaining], ['stale', 0.9]);
    });

    it('knows its objectives, and nothing of them, where it never answered', async () => {
      status = 503;
      endpoint = { id: 'prod', type: 'prometheus', auth: 'none', url: server.url, slos: [slo] };
      for (const polled of [await poll('clock'), await poll('clock')]) {
        assert.deepEqual(codes(polled), ['endpointFailed']);
        assert.deepEqual([sloIn(polled)?.id, sloIn(polled)?.state], ['a', 'noData']);
      }
    });

    it('forgets the trouble when it answers again', async () => {
      status = 503;
      await poll('clock');
      await poll('user');
      assert.equal((await loadAnswer(folder.path, askingOf(endpoint, {}))).failing?.times, 2);
      status = 200;
      assert.deepEqual(codes(await poll('user')), []);
      assert.equal((await loadAnswer(folder.path, askingOf(endpoint, {}))).failing, null);
    });
  });

  describe('for a window that nobody looks at', () => {
    it('asks nothing, and tells what is kept, however old', async () => {
      await poll('clock');
      await age(60);
      let away: Polled | undefined;
      assert.equal(await asked(async () => (away = await poll('away'))), 0);
      assert.equal(away && sloIn(away)?.state, 'stale');
    });

    it('asks nothing where nothing is kept, and says so', async () => {
      endpoint = { id: 'prod', type: 'prometheus', auth: 'none', url: server.url, slos: [slo] };
      const away = await poll('away');
      assert.equal(server.requests.length, 0);
      assert.deepEqual([codes(away), sloIn(away)?.state], [['endpointNotAsked'], 'noData']);
    });
  });

  it('tells nothing of before where nobody agrees any more', async () => {
    await poll('clock');
    const origin = server.url;
    const polled = await pollEndpoints([endpoint], {
      exchange: async () => ({ state: 'failed', trouble: { kind: 'notAgreed', origin } }),
      signal: never,
      asOf: null,
      polling: { urge: 'user', since: Date.now() + 1, every: 0 },
      keep: folder.path,
    });
    assert.deepEqual([codes(polled), sloIn(polled)], [['originNotAllowed'], undefined]);
  });

  it('ends when it is cancelled, and keeps nothing of it', async () => {
    const cancelled = AbortSignal.abort(new Error('cancelled'));
    const polling = { urge: 'user', since: Date.now(), every: 0 } as const;
    const options = { exchange: openExchange(), asOf: null, polling, keep: folder.path };
    await assert.rejects(pollEndpoints([endpoint], { ...options, signal: cancelled }), /cancelled/);
    assert.equal((await loadAnswer(folder.path, askingOf(endpoint, {}))).answer, null);
  });
});
