import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import tls from 'node:tls';
import type { Certificate } from './permission';

/** For `https.request`. Agents' options are no place for them: VS Code's proxy support drops those. */
export interface TlsFiles {
  readonly cert?: string;
  readonly key?: string;
  readonly ca?: string[];
}

export type ReadCertificate =
  | { readonly state: 'read'; readonly files: TlsFiles }
  | { readonly state: 'unreadable'; readonly file: keyof Certificate }
  /** No PEM, a key of another certificate, or one that wants a password. */
  | { readonly state: 'unusable' };

/** Reads the files of a certificate; one without a file for its key has the key beside it. */
export async function readCertificate(certificate: Certificate | null): Promise<ReadCertificate> {
  const { cert, key = cert, ca } = certificate ?? {};
  const texts: { cert?: string; key?: string; ca?: string } = {};
  for (const [file, path] of Object.entries({ cert, key, ca }) as [keyof Certificate, string | undefined][]) {
    if (path === undefined) continue;
    try {
      texts[file] = await readFile(path, 'utf8');
    } catch {
      return { state: 'unreadable', file };
    }
  }
  if (!isUsable(texts)) return { state: 'unusable' };
  const { ca: own, ...shown } = texts;
  // naming one authority switches off all others
  return { state: 'read', files: { ...shown, ...(own !== undefined && { ca: [...tls.rootCertificates, own] }) } };
}

function isUsable({ cert, key, ca }: { cert?: string; key?: string; ca?: string }): boolean {
  try {
    if (key !== undefined && cert === undefined) return false;
    if (ca !== undefined) void new X509Certificate(ca);
    tls.createSecureContext({ ...(cert !== undefined && { cert, key }) });
    return true;
  } catch {
    return false;
  }
}
