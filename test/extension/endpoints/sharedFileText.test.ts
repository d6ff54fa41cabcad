import assert from 'node:assert/strict';
import type { EndpointConfig } from '../../../src/core/config/endpoint';
import { endpointIds, withEndpoint } from '../../../src/extension/endpoints/sharedFileText';

const PROD: EndpointConfig = { id: 'prod', type: 'prometheus', url: 'https://prometheus.example.com', auth: 'bearer' };

describe('an endpoint in the text of the shared file', () => {
  it('begins the file where there is none', () => {
    for (const text of [null, '', ' \n'])
      assert.deepEqual(JSON.parse(withEndpoint(text, PROD) ?? ''), { version: 1, endpoints: [PROD] });
  });

  it('is written as a person would write it', () => {
    const text = withEndpoint(null, {
      slos: 'slo/*.yaml',
      auth: 'none',
      url: PROD.url,
      type: 'prometheus',
      id: 'prod',
    });
    assert.deepEqual(Object.keys(JSON.parse(text ?? '').endpoints[0]), ['id', 'type', 'url', 'slos']);
  });

  it('leaves all else as it is written', () => {
    const text = '{ "version": 1,\n\t"bots": ["a"   ,"b"],\n  "endpoints": [{"id":"other"}]\n}\n';
    const written = withEndpoint(text, PROD) ?? '';
    assert.ok(written.startsWith('{ "version": 1,\n\t"bots": ["a"   ,"b"],\n'));
    assert.deepEqual(JSON.parse(written).endpoints, [{ id: 'other' }, PROD]);
    assert.deepEqual(endpointIds(written), ['other', 'prod']);
  });

  it('adds the list where it is missing', () => {
    assert.deepEqual(JSON.parse(withEndpoint('{"version":1}', PROD) ?? ''), { version: 1, endpoints: [PROD] });
  });

  it('takes the place of the one with the same id', () => {
    const text = JSON.stringify({ version: 1, endpoints: [{ id: 'a' }, { id: 'prod', url: 'old' }, { id: 'b' }] });
    assert.deepEqual(JSON.parse(withEndpoint(text, PROD) ?? '').endpoints, [{ id: 'a' }, PROD, { id: 'b' }]);
  });

  it('touches nothing that is not a shared file', () => {
    for (const text of ['{', '[]', '3', '{"endpoints":{}}', '{"version":1,}', '// c\n{}'])
      assert.equal(withEndpoint(text, PROD), null);
  });
});
