import assert from 'node:assert/strict';
import type { ResolvedPrometheus } from '../../../src/core/config/resolved';
import { differences } from '../../../src/extension/trust/differences';
import { agreementOn, endpoint } from '../../support/endpointContent';

const [first, second] = endpoint().slos;
assert.ok(first && second);

describe('the differences of two contents', () => {
  const cases: readonly (readonly [string, Partial<ResolvedPrometheus>])[] = [
    ['its address', { url: 'https://other.example.com' }],
    ['its kind of credential', { auth: 'bearer' }],
    ['its headers', { headers: { 'X-Scope-OrgID': 'b' } }],
    ['its parameters', { params: { dedup: 'true' } }],
    ['what is looked for there', { discover: ['sloth'], include: { service: ['a'] } }],
    ['1 query', { slos: [{ ...first, errors: '{{window}}' }, second] }],
    [
      '3 queries',
      {
        slos: [first, second].map((slo) => ({
          ...slo,
          errors: '{{window}}',
          ...(slo === first && { total: '{{window}}' }),
        })),
      },
    ],
    ['what is aimed at', { slos: [{ ...first, objective: 0.99 }, second] }],
    ['details of its SLOs', { slos: [{ ...first, service: 'shop' }, second] }],
    [
      'what is aimed at',
      {
        slos: [
          { ...first, window: '7d' },
          { ...second, service: 'search' },
        ],
      },
    ],
    ['1 more SLO', { slos: [first, second, { ...first, id: 'third' }] }],
    ['1 more SLO, 1 SLO less', { slos: [first, { ...first, id: 'third' }] }],
    ['2 SLOs less', { slos: [] }],
    ['details of its SLOs', { slos: [second, first] }],
    [
      'its address, its kind of credential, 1 query',
      { url: 'https://other.example.com', auth: 'basic', slos: [{ ...first, total: '{{window}}' }, second] },
    ],
  ];
  for (const [phrase, more] of cases) {
    it(`are ${phrase}`, () => assert.equal(differences(agreementOn().content, agreementOn(more).content), phrase));
  }

  it('tell of what a later version wrote', () => {
    assert.equal(differences('{"id":"a"}', '{"id":"a","shape":"round"}'), 'its settings');
    assert.equal(differences('no JSON', '{"id":"a"}'), 'its settings');
  });
});
