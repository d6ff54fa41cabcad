import assert from 'node:assert/strict';
import { addressUnder, originOf } from '../../../src/sources/metrics/origin';

describe('an address under a base', () => {
  it('lengthens the path and keeps what was there', () => {
    for (const base of ['https://example.com/prom', 'https://example.com/prom/'])
      assert.equal(addressUnder(base, '/api/v1/query'), 'https://example.com/prom/api/v1/query');
    assert.equal(addressUnder('https://example.com', '/api/v1/query'), 'https://example.com/api/v1/query');
  });

  it('is the base where no path is added', () => {
    assert.equal(addressUnder('https://example.com/a/', ''), 'https://example.com/a');
  });

  it('never leaves the origin', () => {
    for (const path of ['//evil.example/x', '/\\evil.example', '/@evil.example', '/../../x'])
      assert.equal(originOf(addressUnder('https://example.com:8443/a', path)), 'https://example.com:8443');
  });

  it('belongs to an origin of scheme, host and port', () => {
    assert.equal(originOf('https://Example.com:443/a'), 'https://example.com');
    assert.equal(originOf('http://127.0.0.1:9090/prom'), 'http://127.0.0.1:9090');
  });
});
