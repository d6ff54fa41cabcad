import assert from 'node:assert/strict';
import type { EndpointConfig } from '../../../src/core/config/endpoint';
import {
  countOfNotFailures,
  endpointIds,
  withEndpoint,
  withNotFailure,
  withoutNotFailure,
} from '../../../src/extension/sharedFile/sharedFileText';

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

describe('a judgement in the text of the shared file', () => {
  const judged = { failed: '1a2b3c4d', reason: 'Reverted to be split' };
  const listIn = (text: string | null) => JSON.parse(text ?? '').notFailures;

  it('begins the file where there is none', () => {
    for (const text of [null, '', ' \n'])
      assert.deepEqual(JSON.parse(withNotFailure(text, judged) ?? ''), { version: 1, notFailures: [judged] });
  });

  it('leaves all else as it is written, also when it goes again', () => {
    const text = '{ "version": 1,\n\t"bots": ["a"   ,"b"],\n  "notFailures": [{"failed" : "v1.8.2"}]\n}\n';
    const written = withNotFailure(text, judged) ?? '';
    assert.ok(written.startsWith('{ "version": 1,\n\t"bots": ["a"   ,"b"],\n'));
    assert.deepEqual(listIn(written), [{ failed: 'v1.8.2' }, judged]);
    assert.equal(countOfNotFailures(written), 2);
    assert.deepEqual(JSON.parse(withoutNotFailure(written, judged.failed) ?? ''), JSON.parse(text));
  });

  it('takes the place of an earlier one of the same failure', () => {
    const before = JSON.stringify({ version: 1, notFailures: [{ failed: 'a' }, { failed: '1a2b3c4d' }] });
    assert.deepEqual(listIn(withNotFailure(before, judged)), [{ failed: 'a' }, judged]);
  });

  it('takes the list with it when it was the last, however often it stood there', () => {
    const before = JSON.stringify({ version: 1, notFailures: [judged, judged], bots: [] });
    assert.deepEqual(JSON.parse(withoutNotFailure(before, judged.failed) ?? ''), { version: 1, bots: [] });
    assert.equal(withoutNotFailure('{"version": 1}', judged.failed), '{"version": 1}');
  });

  it('goes alone from among others', () => {
    const before = JSON.stringify({ version: 1, notFailures: [judged, { failed: 'a' }, judged, 7] });
    assert.deepEqual(listIn(withoutNotFailure(before, judged.failed)), [{ failed: 'a' }, 7]);
  });

  it('touches nothing that is not a shared file', () => {
    for (const text of ['{', '[]', '3', '{"notFailures":{}}', '{"version":1,}', '// c\n{}'])
      assert.deepEqual([withNotFailure(text, judged), withoutNotFailure(text, judged.failed)], [null, null]);
  });
});
