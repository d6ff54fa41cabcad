import { request } from 'node:http';
import { type HttpServer, serve } from '../../support/httpServer';

/** Stands before an endpoint: counts what is asked of it, and holds answers back for as long as a test wants. */
export class Gateway {
  private constructor(
    private readonly server: HttpServer,
    private readonly gate: { open: Promise<void> },
  ) {}

  static async before(endpoint: string): Promise<Gateway> {
    const gate = { open: Promise.resolve() };
    const server = await serve(async ({ url = '/', method, headers }, response, body) => {
      await gate.open;
      const onwards = request(new URL(url, endpoint), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onwards.on('error', () => response.destroy());
      onwards.end(body);
    });
    return new Gateway(server, gate);
  }

  get url(): string {
    return this.server.url;
  }

  /** How many requests have come. */
  get asked(): number {
    return this.server.requests.length;
  }

  /** Lets what comes from now on wait; returns what lets it go on. */
  hold(): () => void {
    let release = () => {};
    this.gate.open = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}
