import assert from 'node:assert/strict';
import { AxiosError } from 'axios';
import type { HttpTrouble } from '../../src/core/endpoints/trouble';
import { isPassing, troubleOf } from '../../src/http/troubleOf';

const PLACE = new URL('https://prometheus.example.com:9090/prom');

/** As axios throws what node says. */
function thrown(code: string, more: object = {}, message = code): AxiosError {
  return AxiosError.from(Object.assign(new Error(message), { code, ...more }));
}

describe('the trouble of an error', () => {
  const kindOf = (error: unknown) => troubleOf(error, PLACE).kind;

  const table: Partial<Record<HttpTrouble['kind'], readonly string[]>> = {
    unknownHost: ['ENOTFOUND', 'EAI_AGAIN'],
    refused: ['ECONNREFUSED'],
    disconnected: ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ERR_BAD_RESPONSE', ''],
    certificateExpired: ['CERT_HAS_EXPIRED'],
    certificateOfAnother: ['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'],
    untrusted: [
      ...['SELF_SIGNED_CERT_IN_CHAIN', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
      ...['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'CERT_NOT_YET_VALID', 'CERT_REVOKED', 'INVALID_CA', 'INVALID_PURPOSE'],
    ],
    certificateWanted: [
      ...['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'ERR_SSL_TLSV1_CERTIFICATE_REQUIRED'],
      ...['ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', 'ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED'],
      ...['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE'],
    ],
    notHttp: ['ERR_SSL_WRONG_VERSION_NUMBER', 'EPROTO', 'HPE_INVALID_CONSTANT', 'HPE_HEADER_OVERFLOW'],
    notJson: ['Z_DATA_ERROR', 'Z_BUF_ERROR'],
  };
  for (const [kind, codes] of Object.entries(table))
    for (const code of codes)
      it(`${code || 'without a code'} is ${kind}`, () => {
        assert.deepEqual(troubleOf(thrown(code), PLACE), { kind, origin: 'https://prometheus.example.com:9090' });
      });

  it('is what the other side said, where node has no code for it', () => {
    const said = (what: string) =>
      thrown('EPROTO', {}, `write EPROTO 805C:error:0A000410:SSL routines:x:${what}:../y.c:1:`);
    assert.equal(kindOf(said('sslv3 alert handshake failure')), 'certificateWanted');
    assert.equal(kindOf(said('sslv3 alert bad certificate')), 'certificateWanted');
    assert.equal(kindOf(said('wrong version number')), 'notHttp');
  });

  it('is that of a body which is too large', () => {
    assert.equal(kindOf(thrown('ERR_BAD_RESPONSE', {}, 'maxContentLength size of 8388608 exceeded')), 'tooLarge');
  });

  it('is the network, where it is a proxy on the way that can not be reached', () => {
    assert.equal(kindOf(thrown('ECONNREFUSED', { address: '10.0.0.1', port: 9090 })), 'refused');
    assert.equal(kindOf(thrown('ECONNREFUSED', { address: '10.0.0.1', port: 3128 })), 'disconnected');
    assert.equal(kindOf(thrown('ENOTFOUND', { hostname: 'prometheus.example.com' })), 'unknownHost');
    assert.equal(kindOf(thrown('ENOTFOUND', { hostname: 'proxy.example.com' })), 'disconnected');
  });

  it('is that of the first address, where several were tried', () => {
    const both = (port: number) =>
      AxiosError.from(
        Object.assign(
          new AggregateError(['::1', '127.0.0.1'].map((address) => Object.assign(new Error(), { address, port }))),
          { code: 'ECONNREFUSED' },
        ),
      );
    assert.equal(kindOf(both(9090)), 'refused');
    assert.equal(kindOf(both(3128)), 'disconnected');
  });

  it('is a connection that broke, for what is no error at all', () => {
    for (const nothing of [undefined, null, 'no', {}]) assert.equal(kindOf(nothing), 'disconnected');
  });

  it('passes where a connection broke, and nowhere else', () => {
    for (const code of ['ECONNRESET', 'EPIPE', 'EAI_AGAIN', 'ERR_BAD_RESPONSE']) assert.ok(isPassing(thrown(code)));
    for (const code of ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'CERT_HAS_EXPIRED', 'HPE_INVALID_CONSTANT', ''])
      assert.ok(!isPassing(thrown(code)));
    assert.ok(!isPassing(thrown('ERR_BAD_RESPONSE', {}, 'maxContentLength size of 8388608 exceeded')));
  });
});
