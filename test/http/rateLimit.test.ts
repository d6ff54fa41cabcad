import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Headers, isExhausted, retryAfter, secondsToWait } from '../../src/http/rateLimit';

const NOW = Date.parse('2026-11-21T05:40:00Z');
const SECONDS = NOW / 1000;

describe('a rate limit', () => {
  for (const [dialect, headers, seconds] of [
    ['that says nothing', {}, 60],
    ['in seconds', { 'retry-after': '3' }, 3],
    ['in parts of a second', { 'retry-after': '0.2' }, 1],
    ['as a date', { 'retry-after': 'Sat, 21 Nov 2026 05:40:30 GMT' }, 30],
    [
      'as a date of a server whose clock is fast',
      { 'retry-after': 'Sat, 21 Nov 2026 05:50:30 GMT', date: 'Sat, 21 Nov 2026 05:50:00 GMT' },
      30,
    ],
    ['as a date that is over', { 'retry-after': 'Sat, 21 Nov 2026 05:39:00 GMT' }, 1],
    ['as no date', { 'retry-after': 'soon' }, 60],
    ['below nothing', { 'retry-after': '-5' }, 60],
    ['at once', { 'retry-after': '0' }, 1],
    ['for a day', { 'retry-after': '86400' }, 3600],
    ['of GitHub', { 'x-ratelimit-reset': String(SECONDS + 90), 'x-ratelimit-remaining': '0' }, 90],
    ['of GitHub for who asks too fast', { 'retry-after': '5', 'x-ratelimit-reset': String(SECONDS + 900) }, 5],
    ['of GitLab', { 'ratelimit-reset': String(SECONDS + 45) }, 45],
    ['of LaunchDarkly', { 'x-ratelimit-reset': String(NOW + 7_500) }, 8],
    ['of LaunchDarkly for a route', { 'x-ratelimit-route-reset': String(NOW + 7_000) }, 7],
    ['of Datadog', { 'x-ratelimit-reset': '25', 'x-ratelimit-period': '60' }, 25],
    ['of PagerDuty', { 'ratelimit-reset': '12' }, 12],
    ['of Opsgenie', { 'x-ratelimit-period-in-sec': '20', 'x-ratelimit-state': 'THROTTLED' }, 20],
    [
      'of a server whose clock is slow',
      { 'x-ratelimit-reset': String(SECONDS), date: new Date(NOW - 60_000).toUTCString() },
      60,
    ],
    ['that makes no sense', { 'x-ratelimit-reset': 'tomorrow', 'ratelimit-reset': '' }, 60],
    ['that is said twice', { 'retry-after': ['3', '4'] }, 60],
  ] as const satisfies readonly (readonly [string, Headers, number])[]) {
    it(`${dialect} lasts ${seconds} s`, () => {
      assert.equal(secondsToWait(headers, NOW), seconds);
    });
  }

  it('lasts between a second and an hour, whatever a server says', () => {
    const names = ['retry-after', 'x-ratelimit-reset', 'ratelimit-reset', 'x-ratelimit-period-in-sec', 'date'];
    const value = fc.oneof(
      fc.string(),
      fc.nat().map(String),
      fc.date({ noInvalidDate: true }).map((at) => at.toUTCString()),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (headers) => {
        const seconds = secondsToWait(headers, NOW);
        assert.ok(Number.isInteger(seconds) && 1 <= seconds && seconds <= 3600);
      }),
    );
  });

  it('is said by what is left, or by when to come back', () => {
    for (const headers of [
      { 'x-ratelimit-remaining': '0' },
      { 'ratelimit-remaining': '0' },
      { 'retry-after': '60' },
      { 'x-ratelimit-state': 'THROTTLED' },
    ])
      assert.ok(isExhausted(headers));
    for (const headers of [
      {},
      { 'x-ratelimit-remaining': '1' },
      { 'x-ratelimit-reset': '1' },
      { 'x-ratelimit-state': 'OK' },
    ])
      assert.ok(!isExhausted(headers));
  });

  it('says no time to come back where it has none', () => {
    assert.equal(retryAfter({}, NOW), null);
    assert.equal(retryAfter({ 'retry-after': '2' }, NOW), 2);
  });
});
