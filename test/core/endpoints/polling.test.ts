import assert from 'node:assert/strict';
import { dueAt, type Failing, failureIn, isDue, type Urge } from '../../../src/core/endpoints/polling';
import { type HttpTrouble, problemOf } from '../../../src/core/endpoints/trouble';
import { NO_ENDPOINTS } from '../../../src/core/report/endpointFacts';
import { MINUTE, SECOND } from '../../../src/core/time/instant';

const NOW = Date.parse('2026-11-21T05:40:00Z');
const origin = 'https://prometheus.example.com';
const REFUSED: HttpTrouble = { kind: 'refused', origin };
const UNAUTHORIZED: HttpTrouble = { kind: 'unauthorized', origin, status: 401 };

const failing = (trouble: HttpTrouble, minutesAgo: number, more: Partial<Failing> = {}): Failing => ({
  ...{ problem: problemOf(trouble, 'prod'), at: NOW - minutesAgo * MINUTE, times: 1, restFor: null },
  ...more,
});
/** By a clock that strikes every five minutes; the user wants it at this moment. */
const due = (urge: Urge, asked: { answered?: number; failing?: Failing }) =>
  isDue(
    {
      answeredAt: asked.answered === undefined ? null : NOW - asked.answered * MINUTE,
      failing: asked.failing ?? null,
    },
    { urge, since: urge === 'user' ? NOW : NOW - 4 * MINUTE, every: 5 * MINUTE },
    NOW,
  );

describe('an endpoint', () => {
  const urges = ['away', 'clock', 'focus', 'user'] as const;
  const cases: readonly (readonly [string, Parameters<typeof due>[1], Readonly<Record<Urge, boolean>>])[] = [
    ['that was never asked', {}, { away: false, clock: true, focus: true, user: true }],
    ['that answered 3 min ago', { answered: 3 }, { away: false, clock: false, focus: false, user: true }],
    ['that answered 5 min ago', { answered: 5 }, { away: false, clock: true, focus: true, user: true }],
    ['that answered in a time to come', { answered: -60 }, { away: false, clock: true, focus: true, user: true }],
    [
      'that could not be reached for the first time 59 s ago',
      { answered: 3, failing: failing(REFUSED, 59 / 60) },
      { away: false, clock: false, focus: false, user: true },
    ],
    [
      'that could not be reached for the first time 1 min ago',
      { answered: 3, failing: failing(REFUSED, 1) },
      { away: false, clock: true, focus: true, user: true },
    ],
    [
      'that could not be reached for the third time 4 min ago',
      { failing: failing(REFUSED, 4, { times: 3 }) },
      { away: false, clock: false, focus: true, user: true },
    ],
    [
      'that could not be reached for the tenth time 15 min ago',
      { failing: failing(REFUSED, 15, { times: 10 }) },
      { away: false, clock: true, focus: true, user: true },
    ],
    [
      'that failed in a time to come',
      { failing: failing(REFUSED, -60) },
      { away: false, clock: true, focus: true, user: true },
    ],
    [
      'that refused the token a day ago',
      { answered: 2000, failing: failing(UNAUTHORIZED, 1440) },
      { away: false, clock: false, focus: false, user: true },
    ],
    [
      'that wants to be left alone for two minutes, since one',
      {
        failing: failing({ kind: 'rateLimited', origin, status: 429, retryAfterSeconds: 120 }, 1, {
          restFor: 120 * SECOND,
        }),
      },
      { away: false, clock: false, focus: false, user: false },
    ],
    [
      'that wanted to be left alone for two minutes, two minutes ago',
      {
        failing: failing({ kind: 'rateLimited', origin, status: 429, retryAfterSeconds: 120 }, 2, {
          restFor: 120 * SECOND,
        }),
      },
      { away: false, clock: true, focus: true, user: true },
    ],
    [
      'that wants to be left alone for a year, since an hour',
      { failing: failing({ kind: 'rateLimited', origin, status: 429, retryAfterSeconds: 1 }, 60, { restFor: 9e9 }) },
      { away: false, clock: true, focus: true, user: true },
    ],
    [
      'whose token was missing a moment ago',
      { failing: failing({ kind: 'tokenMissing', origin }, 0) },
      { away: false, clock: true, focus: true, user: false },
    ],
  ];
  for (const [what, asked, expected] of cases) {
    it(`${what} is due where it should be`, () => {
      assert.deepEqual(Object.fromEntries(urges.map((urge) => [urge, due(urge, asked)])), expected);
    });
  }

  it('that fails again and again is asked after 1, 2, 5 and then every 15 minutes', () => {
    const waits = [1, 2, 3, 4, 5, 99].map((times) => (dueAt(failing(REFUSED, 0, { times })) ?? 0) - NOW);
    assert.deepEqual(
      waits.map((wait) => wait / MINUTE),
      [1, 2, 5, 15, 15, 15],
    );
  });

  it('is asked once for what the user wanted, be it for several repositories', () => {
    const polling = { urge: 'user', since: NOW - SECOND, every: 0 } as const;
    assert.equal(isDue({ answeredAt: NOW, failing: null }, polling, NOW), false);
    assert.equal(isDue({ answeredAt: null, failing: failing(REFUSED, 0) }, polling, NOW), false);
  });
});

/** Of each kind one, lest a new one be forgotten. */
const TROUBLES: Readonly<Record<HttpTrouble['kind'], HttpTrouble>> = {
  notAgreed: { kind: 'notAgreed', origin },
  tokenMissing: { kind: 'tokenMissing', origin },
  insecureToken: { kind: 'insecureToken', origin },
  privateAddress: { kind: 'privateAddress', origin },
  forbiddenAddress: { kind: 'forbiddenAddress', origin },
  proxiedWithoutTls: { kind: 'proxiedWithoutTls', origin },
  unknownHost: { kind: 'unknownHost', origin },
  refused: REFUSED,
  disconnected: { kind: 'disconnected', origin },
  notHttp: { kind: 'notHttp', origin },
  untrusted: { kind: 'untrusted', origin },
  certificateExpired: { kind: 'certificateExpired', origin },
  certificateOfAnother: { kind: 'certificateOfAnother', origin },
  certificateWanted: { kind: 'certificateWanted', origin },
  certificateUnusable: { kind: 'certificateUnusable', origin },
  certificateUnreadable: { kind: 'certificateUnreadable', origin, file: 'cert' },
  proxyRefused: { kind: 'proxyRefused', origin, status: 502 },
  timedOut: { kind: 'timedOut', origin, seconds: 15 },
  tooLarge: { kind: 'tooLarge', origin },
  signInNeeded: { kind: 'signInNeeded', origin },
  unauthorized: UNAUTHORIZED,
  rateLimited: { kind: 'rateLimited', origin, status: 429, retryAfterSeconds: 60 },
  notFound: { kind: 'notFound', origin, status: 404 },
  failed: { kind: 'failed', origin, status: 500 },
  notJson: { kind: 'notJson', origin },
  otherKind: { kind: 'otherKind', origin, expected: 'prometheus' },
};

describe('the facts of an endpoint', () => {
  const told = (code: string, source = 'prod') => ({ code, message: 'It is so.', fix: null, source });
  const failure = (...problems: ReturnType<typeof told>[]) => failureIn({ ...NO_ENDPOINTS, problems }, 'prod')?.code;

  it('tell whether it failed', () => {
    for (const trouble of Object.values(TROUBLES)) {
      const problem = problemOf(trouble, 'prod');
      assert.equal(failureIn({ ...NO_ENDPOINTS, problems: [problem] }, 'prod'), problem);
    }
  });

  it('tell of no failure where only a part is missing, or another one failed', () => {
    assert.equal(failure(told('queryFailed'), told('partialData'), told('endpointFailed', 'other')), undefined);
  });

  it('tell of a failure where a document holds nothing that can be used', () => {
    assert.equal(failure(told('badDocument')), 'badDocument');
    const incidents = [{ id: '1', title: 'x', severity: null, status: null, startedAt: null, resolvedAt: null }];
    const some = { ...NO_ENDPOINTS, incidents, problems: [told('badDocument')] } as never;
    assert.equal(failureIn(some, 'prod'), null);
  });
});
