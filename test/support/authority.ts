import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Component, firstExecutable, requireComponent } from './component';
import { temporaryFolder } from './temporaryFolder';

/** Paths of PEM files. */
export interface IssuedCertificate {
  readonly cert: string;
  readonly key: string;
}

/** A certificate authority that nobody else knows, and what it issued. */
export interface Authority {
  /** Its own certificate: the path of a PEM file. */
  readonly ca: string;
  /** For 127.0.0.1 and localhost. */
  readonly server: IssuedCertificate;
  readonly client: IssuedCertificate;
  remove(): void;
}

const run = promisify(execFile);
/** Of the certificates' lives. */
const DAYS = '2';
const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** OpenSSL: Node can read certificates, but not issue them. */
export function requireOpenssl(): Promise<Component> {
  return requireComponent('OpenSSL', () => firstExecutable(['openssl']), ['openssl']);
}

/** Needs requireOpenssl. */
export async function newAuthority(): Promise<Authority> {
  const folder = temporaryFolder();
  const file = (name: string) => path.join(folder.path, name);
  const ca = file('ca.pem');
  const options = ['-subj', '/CN=Private test authority', '-days', DAYS];
  await run('openssl', ['req', '-x509', ...NEW_KEY, '-keyout', file('ca.key'), '-out', ca, ...options]);

  async function issue(name: string, extensions: readonly string[]): Promise<IssuedCertificate> {
    const [request, extensionFile, cert, key] = ['.csr', '.ext', '.pem', '.key'].map((end) => file(name + end)) as [
      string,
      string,
      string,
      string,
    ];
    writeFileSync(extensionFile, extensions.join('\n'));
    await run('openssl', ['req', '-new', ...NEW_KEY, '-keyout', key, '-out', request, '-subj', `/CN=${name}`]);
    const by = ['-CA', ca, '-CAkey', file('ca.key'), '-CAcreateserial', '-days', DAYS, '-extfile', extensionFile];
    await run('openssl', ['x509', '-req', '-in', request, '-out', cert, ...by]);
    return { cert, key };
  }

  return {
    ca,
    server: await issue('server', ['subjectAltName = IP:127.0.0.1, DNS:localhost', 'extendedKeyUsage = serverAuth']),
    client: await issue('client', ['extendedKeyUsage = clientAuth']),
    remove: () => folder.remove(),
  };
}
