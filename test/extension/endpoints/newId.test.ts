import assert from 'node:assert/strict';
import { newId } from '../../../src/extension/endpoints/newId';

describe('a new name for an endpoint', () => {
  for (const [url, taken, id] of [
    ['https://prometheus.example.com/x', [], 'prometheus'],
    ['https://prometheus.example.com', ['prometheus'], 'prometheus-2'],
    ['https://prometheus.example.com', ['prometheus', 'prometheus-2'], 'prometheus-3'],
    ['http://10.1.2.3:9090', [], 'metrics'],
    ['http://[::1]:9090', [], 'metrics'],
    ['http://localhost:9090', [], 'localhost'],
  ] as const)
    it(`is ${id} at ${url} beside ${taken.length} others`, () => assert.equal(newId(url, taken), id));
});
