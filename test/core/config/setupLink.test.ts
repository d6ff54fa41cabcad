import assert from 'node:assert/strict';
import type { EndpointConfig } from '../../../src/core/config/endpoint';
import { proposedBy, setupQuery } from '../../../src/core/config/setupLink';

const PROD: EndpointConfig = {
  id: 'prod',
  type: 'prometheus',
  url: 'https://prometheus.example.com/a%20b',
  auth: 'bearer',
  slos: [
    {
      id: 'a&b'.slice(0, 1),
      objective: 0.99,
      window: '30d',
      errors: 'e{x="100%&y=+"}[{{window}}]',
      total: 't[{{window}}]',
    },
  ],
};

describe('a setup link', () => {
  it('proposes what it was made of, however its query is encoded', () => {
    const query = setupQuery(PROD);
    for (const seen of [query, decodeURIComponent(query)])
      assert.deepEqual(proposedBy(seen), { state: 'proposed', endpoint: PROD });
  });

  for (const [what, query, reason] of [
    ['nothing', '', 'The link proposes no endpoint.'],
    ['something else', 'x=1', 'The link proposes no endpoint.'],
    ['no JSON', 'endpoint=%7B', 'The link proposes no endpoint.'],
    ['no encoding', 'endpoint=%E0%A4%A', 'The link proposes no endpoint.'],
    ['too much', `endpoint="${'x'.repeat(20_000)}"`, 'The link is too long.'],
    [
      'an endpoint that the file could not hold',
      setupQuery({ ...PROD, url: 'https://u:p@evil.example' }),
      /^The link can't be used: url must be/,
    ],
    [
      'a header with a secret',
      `endpoint=${JSON.stringify({ ...PROD, headers: { Authorization: 'x' } })}`,
      /^The link can't be used: headers may hold/,
    ],
  ] as const)
    it(`is of no use with ${what}`, () => {
      const proposed = proposedBy(query);
      assert.equal(proposed.state, 'unusable');
      if (proposed.state === 'unusable')
        assert.match(proposed.reason, reason instanceof RegExp ? reason : new RegExp(`^${reason}$`));
    });
});
