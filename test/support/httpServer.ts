import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** A real server on the loopback interface that answers as a test wants it to. */
export interface HttpServer {
  /** Its origin. */
  readonly url: string;
  /** All that it was asked, in order. */
  readonly requests: readonly IncomingMessage[];
  stop(): Promise<void>;
}

/** Says what it wants to a request, whose body has been read. */
export type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => unknown;

export function serve(answer: Answer): Promise<HttpServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    text(request).then(
      (body) => answer(request, response, body),
      () => response.destroy(),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      resolve({
        url: `http://127.0.0.1:${port}`,
        requests,
        stop: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** The origin of a port where nothing listens. */
export async function unusedOrigin(): Promise<string> {
  const server = await serve((_, response) => response.end());
  await server.stop();
  return server.url;
}
