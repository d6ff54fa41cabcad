import assert from 'node:assert/strict';
import path from 'node:path';
import { certificatesFrom } from '../../../src/extension/trust/certificates';

const ORIGIN = 'https://prometheus.example.com';
const pem = path.resolve('me.pem');

describe('the setting momentum.certificates', () => {
  it('names files by origin', () => {
    const files = { cert: pem, key: pem, ca: pem };
    const { byOrigin, faults } = certificatesFrom({ [ORIGIN]: files, 'https://B.example:443/': { ca: pem } });
    assert.deepEqual(faults, []);
    assert.deepEqual(
      [...byOrigin],
      [
        [ORIGIN, files],
        ['https://b.example', { ca: pem }],
      ],
    );
  });

  const bad: readonly (readonly [string, unknown, string])[] = [
    ['prometheus', { ca: pem }, 'it is not an https origin like https://prometheus.example.com'],
    ['http://a.example', { ca: pem }, 'it is not an https origin like https://prometheus.example.com'],
    ['https://a.example/path', { ca: pem }, 'it is not an https origin like https://prometheus.example.com'],
    ['https://me@a.example', { ca: pem }, 'it is not an https origin like https://prometheus.example.com'],
    [ORIGIN, null, 'it names no files'],
    [ORIGIN, {}, 'it names no files'],
    [ORIGIN, { pfx: pem }, 'it knows cert, key, ca, not pfx'],
    [ORIGIN, { ca: 'ca.pem' }, 'ca must be the absolute path of a PEM file'],
    [ORIGIN, { ca: 1 }, 'ca must be the absolute path of a PEM file'],
    [ORIGIN, { cert: pem }, 'cert and key go together'],
    [ORIGIN, { key: pem, ca: pem }, 'cert and key go together'],
  ];
  for (const [origin, files, fault] of bad) {
    it(`says of ${origin}: ${JSON.stringify(files)} that ${fault}`, () => {
      const { byOrigin, faults } = certificatesFrom({ [origin]: files });
      assert.deepEqual(faults, [`The setting momentum.certificates has no use for ${origin}: ${fault}.`]);
      assert.equal(byOrigin.size, 0);
    });
  }

  it('is empty where it is no object', () => {
    for (const setting of [undefined, null, 'x', 7, ['x']]) assert.equal(certificatesFrom(setting).byOrigin.size, 0);
  });
});
