import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { IssuedCertificate } from './authority';

/** A real https server on the loopback interface. */
export interface TlsServer {
  /** Its origin, by the address. */
  readonly url: string;
  readonly requests: readonly IncomingMessage[];
  /** The name of whoever showed a certificate with the last request. */
  client(): string | undefined;
  stop(): Promise<void>;
}

/** @param options With `ca`, it wants a certificate of that authority. */
export async function serveTls(
  { cert, key }: IssuedCertificate,
  options: Pick<ServerOptions, 'ca' | 'maxVersion'> = {},
  answer: RequestListener = (_, response) => response.end('{}'),
): Promise<TlsServer> {
  const requests: IncomingMessage[] = [];
  let client: string | undefined;
  const wanting = options.ca === undefined ? {} : { requestCert: true, rejectUnauthorized: true };
  const server = createServer(
    { cert: readFileSync(cert), key: readFileSync(key), ...options, ...wanting },
    (request, response) => {
      requests.push(request);
      client = String((request.socket as TLSSocket).getPeerCertificate().subject?.CN ?? '');
      answer(request, response);
    },
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    client: () => client,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
