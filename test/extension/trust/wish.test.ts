import assert from 'node:assert/strict';
import { questionOf, remarkOn, wishOf } from '../../../src/extension/trust/wish';
import { agreementOn } from '../../support/endpointContent';

const LOOPBACK = { url: 'http://127.0.0.1:9090' };
const of = (more: Parameters<typeof agreementOn>[0] = {}) => wishOf(agreementOn(more), [], []);
const agreed = (more: Parameters<typeof agreementOn>[0] = {}, internal = false) => ({
  ...agreementOn(more),
  internal,
  at: 0,
});

describe('the question about an endpoint', () => {
  it('says who asks what of whom', () => {
    assert.equal(
      questionOf('/team/[x](command:y)', [of()]),
      'The .momentum.json of /team/[x] (command:y) names metrics at https://prometheus.example.com for error budgets. May Team Momentum send its queries there?',
    );
  });

  it('says that it changed, and by what', () => {
    const wish = wishOf(agreementOn(), [agreed({ slos: [] }), agreed({ headers: { 'X-Scope-OrgID': 'a' } })], []);
    assert.equal(
      questionOf('/shop', [wish]),
      'What /shop asks of metrics at https://prometheus.example.com has changed: its headers. May Team Momentum send its queries there?',
    );
    assert.equal(remarkOn(wish), 'changed: its headers');
  });

  it('says that a token would go along, where there is one', () => {
    const wish = wishOf(agreementOn({ auth: 'bearer' }), [], ['https://prometheus.example.com']);
    assert.match(questionOf('/shop', [wish]), /send its queries there, with the token that you set for it\?$/);
    assert.equal(remarkOn(wish), 'with the token that you set for it');
    assert.equal(wishOf(agreementOn(), [], ['https://prometheus.example.com']).sendsToken, false);
    assert.equal(wishOf(agreementOn({ auth: 'bearer' }), [], ['https://other.example.com']).sendsToken, false);
  });

  it('wants a tick for a private address, until there is one', () => {
    for (const url of [
      'http://localhost:9090',
      'http://127.0.0.1:9090',
      'http://[::1]:9090',
      'https://10.1.2.3',
      'http://2130706433',
    ])
      assert.ok(of({ url }).wantsTick, url);
    assert.ok(!of().wantsTick);
    assert.ok(!wishOf(agreementOn(LOOPBACK), [agreed({ ...LOOPBACK, slos: [] }, true)], []).wantsTick);
    assert.ok(wishOf(agreementOn(LOOPBACK), [agreed({ url: 'http://127.0.0.1:9091' }, true)], []).wantsTick);
    assert.match(
      questionOf('/shop', [of(LOOPBACK)]),
      /That is a private address: allow it only if it is a server of your own/,
    );
  });

  it('is one about several', () => {
    const wishes = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => of({ id }));
    assert.equal(
      questionOf('/shop', [wishOf(agreementOn(), [agreed({ slos: [] })], []), of({ id: 'b' })]),
      'The .momentum.json of /shop names 2 endpoints that nobody agreed to yet: metrics at https://prometheus.example.com (changed: 2 more SLOs); b at https://prometheus.example.com. May Team Momentum send its queries there?',
    );
    assert.match(questionOf('/shop', wishes), / names 6 endpoints .* e at https:[^;]+; 1 more\. May/);
  });
});
