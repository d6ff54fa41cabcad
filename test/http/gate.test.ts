import assert from 'node:assert/strict';
import { once } from 'node:events';
import http, { type ClientRequest } from 'node:http';
import type { Resolve } from '../../src/http/checkedLookup';
import { gateOf } from '../../src/http/gate';
import { type HttpServer, serve } from '../support/httpServer';

const SECRET = 's3cr3t';

/** Answers with one list of addresses after the other. */
function resolver(...lists: readonly (readonly string[])[]): Resolve {
  let turn = 0;
  return (_, _options, done) => {
    const addresses = lists[Math.min(turn++, lists.length - 1)] ?? [];
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
}

describe('the gate of a request', () => {
  describe('to an address in the url', () => {
    for (const [url, permission, closed] of [
      ['http://169.254.169.254/', { internal: true }, 'forbiddenAddress'],
      ['https://[::ffff:a9fe:a9fe]/', { internal: true }, 'forbiddenAddress'],
      ['https://metadata.google.internal/', { internal: true }, 'forbiddenAddress'],
      ['data:text/plain,a', { internal: true }, 'forbiddenAddress'],
      ['file:///etc/passwd', { internal: true }, 'forbiddenAddress'],
      ['https://user:password@prometheus.example.com/', { internal: true }, 'forbiddenAddress'],
      ['http://10.0.0.1/', { internal: false }, 'privateAddress'],
      ['https://10.0.0.1/', { internal: false }, 'privateAddress'],
      ['https://localhost/', { internal: false }, 'privateAddress'],
      ['http://127.0.0.1/', { internal: false, secret: SECRET }, 'privateAddress'],
      ['http://10.0.0.1/', { internal: true }, null],
      ['http://10.0.0.1/', { internal: true, secret: SECRET }, null],
      ['http://127.0.0.1/', { internal: true, secret: SECRET }, null],
      ['http://8.8.8.8/', { internal: false }, null],
      ['http://8.8.8.8/', { internal: true, secret: SECRET }, 'insecureToken'],
      ['https://8.8.8.8/', { internal: false, secret: SECRET }, null],
      ['http://prometheus.example.com/', { internal: false, secret: SECRET }, null],
    ] as const) {
      const { internal, secret = null } = permission as { internal: boolean; secret?: string };
      const what = `${internal ? ' of an internal server' : ''}${secret ? ' with a secret' : ''}`;
      it(`like ${url}${what} ${closed ? `is closed: ${closed}` : 'is open'}`, () => {
        assert.equal(gateOf(new URL(url), { internal, secret }).closed(), closed);
      });
    }
  });

  describe('to a name', () => {
    const lookUp = async (
      url: string,
      addresses: readonly string[],
      { internal = false, secret = null }: { internal?: boolean; secret?: string | null },
    ) => {
      const gate = gateOf(new URL(url), { internal, secret }, resolver(addresses));
      const given = await new Promise<unknown[]>((done) =>
        gate.lookup(new URL(url).hostname, { all: true }, (error, found) => done(error ? [] : [...found])),
      );
      assert.equal(given.length > 0, gate.closed() === null);
      return gate.closed();
    };

    for (const [addresses, permission, closed, plainClosed] of [
      [['203.0.113.1', '2001:db8::1'], {}, null, null],
      [['203.0.113.1', '2001:db8::1'], { secret: SECRET }, null, 'insecureToken'],
      [['203.0.113.1', '10.0.0.1'], {}, 'privateAddress', 'privateAddress'],
      [['203.0.113.1', '10.0.0.1'], { internal: true }, null, null],
      [['10.0.0.1', '203.0.113.1'], { internal: true, secret: SECRET }, null, 'insecureToken'],
      [['10.0.0.1', 'fd00::1'], { internal: true, secret: SECRET }, null, null],
      [['::1', '127.0.0.1'], { internal: true, secret: SECRET }, null, null],
      [['10.0.0.1', '169.254.169.254'], { internal: true }, 'forbiddenAddress', 'forbiddenAddress'],
      [['203.0.113.1', '::ffff:169.254.169.254'], {}, 'forbiddenAddress', 'forbiddenAddress'],
      [['100.64.0.1'], {}, 'privateAddress', 'privateAddress'],
    ] as const) {
      it(`that means ${addresses.join(' and ')} is ${closed ?? 'open'}, without TLS ${plainClosed ?? 'open'}: ${JSON.stringify(permission)}`, async () => {
        assert.equal(await lookUp('https://a.example/', addresses, permission), closed);
        assert.equal(await lookUp('http://a.example/', addresses, permission), plainClosed);
      });
    }

    it('is closed as soon as the name means something else', async () => {
      const resolve = resolver(['203.0.113.1'], ['127.0.0.1']);
      const found = [];
      for (let connection = 0; connection < 2; connection++) {
        const gate = gateOf(new URL('https://a.example/'), { internal: false, secret: null }, resolve);
        found.push(
          await new Promise((done) => gate.lookup('a.example', { all: true }, (_, addresses) => done(addresses))),
          gate.closed(),
        );
      }
      assert.deepEqual(found, [[{ address: '203.0.113.1', family: 4 }], null, [], 'privateAddress']);
    });
  });

  describe('that is connected', () => {
    let server: HttpServer;
    beforeEach(async () => {
      server = await serve((_, response) => response.end('{}'));
    });
    afterEach(() => server.stop());

    /** What becomes of a request for a url that is really sent where the options say, as a proxy would have it. */
    async function connect(
      url: string,
      permission: { internal: boolean; secret: string | null },
      options: http.RequestOptions,
      resolve?: Resolve,
    ) {
      const gate = gateOf(new URL(url), permission, resolve);
      const request = http.request({ path: '/', lookup: gate.lookup, ...options });
      gate.watch(request);
      request.end();
      await ended(request);
      return [gate.closed(), server.requests.length];
    }

    const ended = async (request: ClientRequest): Promise<void> => {
      try {
        const [response] = (await once(request, 'response')) as [http.IncomingMessage];
        response.resume();
        await once(response, 'end');
      } catch {
        // the gate closed
      }
    };
    const own = { internal: true, secret: SECRET };
    const open = { internal: true, secret: null };
    const foreign = { internal: false, secret: null };

    it('lets through what is connected where it was looked up', async () => {
      const { port } = new URL(server.url);
      const url = `http://prometheus.test:${port}/`;
      const there = { host: 'prometheus.test', port };
      assert.deepEqual(await connect(url, own, there, resolver(['127.0.0.1'])), [null, 1]);
      assert.deepEqual(await connect(`${server.url}/`, own, { host: '127.0.0.1', port }), [null, 2]);
    });

    it('lets through what is connected to this machine by no address at all', async function () {
      // Windows connects to none
      if (process.platform === 'win32') this.skip();
      const { port } = new URL(server.url);
      assert.deepEqual(await connect(`http://0.0.0.0:${port}/`, own, { host: '0.0.0.0', port }), [null, 1]);
    });

    it('lets nothing through whose name may not be connected', async () => {
      const { port } = new URL(server.url);
      const there = { host: 'prometheus.test', port };
      const closed = await connect(`http://prometheus.test:${port}/`, foreign, there, resolver(['127.0.0.1']));
      assert.deepEqual(closed, ['privateAddress', 0]);
    });

    for (const [what, url, permission, closed, requests] of [
      ['a name', 'http://prometheus.test/', foreign, 'proxiedWithoutTls', 0],
      ['a name with a secret', 'http://prometheus.test/', own, 'insecureToken', 0],
      ['a name of an internal server', 'http://prometheus.test/', open, null, 1],
      ['an address with a secret', 'http://10.0.0.1/', own, 'insecureToken', 0],
      ['an address', 'http://8.8.8.8/', foreign, 'proxiedWithoutTls', 0],
    ] as const) {
      it(`${closed ? 'sends nothing' : 'sends'} through a proxy without TLS to ${what}`, async () => {
        const { hostname, port } = new URL(server.url);
        assert.deepEqual(await connect(url, permission, { host: hostname, port }), [closed, requests]);
      });
    }

    it('knows a proxy on the same machine as the server', async () => {
      const { hostname, port } = new URL(server.url);
      const closed = await connect('http://127.0.0.1:1/', own, { host: hostname, port });
      assert.deepEqual(closed, ['insecureToken', 0]);
    });

    it('looks at a connection that is used again', async () => {
      const { port } = new URL(server.url);
      const agent = new http.Agent({ keepAlive: true });
      const there = { host: 'prometheus.test', port, agent };
      const url = `https://prometheus.test:${port}/`;
      assert.deepEqual(await connect(url, open, there, resolver(['127.0.0.1'])), [null, 1]);
      assert.deepEqual(await connect(url, open, there, resolver(['127.0.0.1'])), [null, 2]);
      assert.deepEqual(await connect(url, foreign, there, resolver(['203.0.113.1'])), ['privateAddress', 2]);
      agent.destroy();
    });
  });
});
