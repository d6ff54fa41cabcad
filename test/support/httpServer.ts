import { createServer, type IncomingMessage, type RequestListener } from 'node:http';

/** A real server on the loopback interface that answers as a test wants it to. */
export interface HttpServer {
  /** Its origin. */
  readonly url: string;
  /** All that it was asked, in order. */
  readonly requests: readonly IncomingMessage[];
  stop(): Promise<void>;
}

export function serve(answer: RequestListener): Promise<HttpServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
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

/** The text of a request's body. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
