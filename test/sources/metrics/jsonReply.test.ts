import assert from 'node:assert/strict';
import type { Reply } from '../../../src/core/endpoints/reply';
import { jsonReply } from '../../../src/sources/metrics/jsonReply';

const ORIGIN = 'https://prometheus.example.com';

const replyWith = (text: string, status = 200, contentType: string | null = null): Reply => ({
  state: 'answered',
  status,
  contentType,
  text,
  serverAt: 1,
  receivedAt: 2,
});

describe('a reply read as JSON', () => {
  it('is what the server said, and when', () => {
    for (const status of [200, 400, 422, 503])
      assert.deepEqual(jsonReply(replyWith('{"a":[1,"é"]}', status), ORIGIN), {
        state: 'answered',
        status,
        body: { a: [1, 'é'] },
        serverAt: 1,
        receivedAt: 2,
      });
  });

  it('is a failure that came before it', () => {
    const failed = { state: 'failed', trouble: { kind: 'refused', origin: ORIGIN } } as const;
    assert.deepEqual(jsonReply(failed, ORIGIN), failed);
  });

  for (const [what, text, status, trouble] of [
    ['a web page', ' <!DOCTYPE html><p>Log in</p>', 200, { kind: 'signInNeeded' }],
    ['text', 'pong', 200, { kind: 'notJson' }],
    ['nothing', '', 200, { kind: 'notJson' }],
    ['a number that JSON has not', '{"value":NaN}', 200, { kind: 'notJson' }],
    ['the beginning of an object', '{"value":[1,', 200, { kind: 'notJson' }],
    ['endless nesting', '['.repeat(1e6) + ']'.repeat(1e6), 200, { kind: 'notJson' }],
    ['a web page about a fault', '<h1>Service Unavailable</h1>', 503, { kind: 'failed', status: 503 }],
    ['text about a fault', 'Bad Request', 400, { kind: 'failed', status: 400 }],
  ] as const) {
    it(`is none where the server says ${what}`, () => {
      assert.deepEqual(jsonReply(replyWith(text, status), ORIGIN), {
        state: 'failed',
        trouble: { origin: ORIGIN, ...trouble },
      });
    });
  }

  it('is none where the server says that it is a web page', () => {
    const trouble = { kind: 'signInNeeded', origin: ORIGIN };
    assert.deepEqual(jsonReply(replyWith('Log in', 200, 'text/html'), ORIGIN), { state: 'failed', trouble });
  });

  it('is what the server said, whatever it calls that', () => {
    const reply = jsonReply(replyWith('[1]', 200, 'text/html'), ORIGIN);
    assert.deepEqual(reply.state === 'answered' && reply.body, [1]);
  });

  it('holds nothing that could reach the prototype of objects', () => {
    const reply = jsonReply(replyWith('{"__proto__":{"p":1},"a":{"constructor":{"prototype":{"p":1}}}}'), ORIGIN);
    const body: unknown = reply.state === 'answered' ? reply.body : null;
    assert.deepEqual(JSON.stringify(body), '{"a":{}}');
    assert.equal(Object.hasOwn(Object(body), '__proto__'), false);
  });
});
