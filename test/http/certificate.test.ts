import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import tls from 'node:tls';
import { readCertificate } from '../../src/http/certificate';
import { type Authority, newAuthority, requireOpenssl } from '../support/authority';
import { pathOrSkip } from '../support/component';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';

describe('the files of a certificate', () => {
  let authority: Authority;
  let folder: TemporaryFolder;
  let openssl: string;
  const file = (name: string, text: string): string => {
    const place = path.join(folder.path, name);
    writeFileSync(place, text);
    return place;
  };
  const textOf = (place: string) => readFileSync(place, 'utf8');

  before(async function () {
    openssl = pathOrSkip(this, await requireOpenssl());
    authority = await newAuthority();
    folder = temporaryFolder();
  });
  after(() => {
    authority?.remove();
    folder?.remove();
  });

  it('are read for the request', async () => {
    const { cert, key } = authority.client;
    assert.deepEqual(await readCertificate({ cert, key }), {
      state: 'read',
      files: { cert: textOf(cert), key: textOf(key) },
    });
    assert.deepEqual(await readCertificate({ ca: authority.ca }), {
      state: 'read',
      files: { ca: [...tls.rootCertificates, textOf(authority.ca)] },
    });
    assert.deepEqual(await readCertificate(null), { state: 'read', files: {} });
  });

  it('may be one for the certificate and its key', async () => {
    const both = textOf(authority.client.cert) + textOf(authority.client.key);
    const cert = file('both.pem', both);
    assert.deepEqual(await readCertificate({ cert }), { state: 'read', files: { cert: both, key: both } });
  });

  it('are named where one can not be read', async () => {
    const { cert, key } = authority.client;
    const missing = path.join(folder.path, 'missing.pem');
    assert.deepEqual(await readCertificate({ cert: missing, key }), { state: 'unreadable', file: 'cert' });
    assert.deepEqual(await readCertificate({ cert, key: missing }), { state: 'unreadable', file: 'key' });
    assert.deepEqual(await readCertificate({ ca: folder.path }), { state: 'unreadable', file: 'ca' });
  });

  it('are of no use where they are no PEM, or do not fit, or want a password', async () => {
    const { cert, key } = authority.client;
    const garbage = file('garbage.pem', 'garbage');
    const encrypted = path.join(folder.path, 'encrypted.key');
    execFileSync(openssl, ['pkey', '-in', key, '-aes128', '-passout', 'pass:secret', '-out', encrypted]);
    for (const certificate of [
      { cert: garbage, key },
      { cert, key: garbage },
      { cert },
      { key },
      { cert, key: authority.server.key },
      { cert, key: encrypted },
      { ca: garbage },
    ])
      assert.deepEqual(await readCertificate(certificate), { state: 'unusable' });
  });
});
