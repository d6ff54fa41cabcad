import { createServer } from 'node:http';

/** A running demonstration endpoint. */
export interface DemoEndpoint {
  /** The document's address, for an endpoint of the type `json`. */
  readonly url: string;
  stop(): Promise<void>;
}

const PATH = '/momentum.json';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WINDOW_SECONDS = (30 * DAY) / 1000;

/**
 * Serves invented figures in the generic JSON contract (momentum.metrics/1) on the loopback interface: the document
 * calls itself a demonstration, and so does each name in it.
 * @param port 0 takes any free one.
 */
export function startDemoEndpoint(port = 0): Promise<DemoEndpoint> {
  const server = createServer((request, response) => {
    const found = request.method === 'GET' && request.url === PATH;
    response.writeHead(found ? 200 : 404, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(JSON.stringify(found ? demoDocument(Date.now()) : { error: 'There is nothing here.' }));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' ? address?.port : undefined;
      resolve({
        url: `http://127.0.0.1:${taken}${PATH}`,
        stop: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** The same figures at any time; only the instants move along with it. */
export function demoDocument(now: number): object {
  const ago = (length: number) => new Date(now - length).toISOString();
  return {
    schema: 'momentum.metrics/1',
    demo: true,
    generatedAt: ago(0),
    slos: [
      {
        id: 'DEMO checkout availability',
        service: 'DEMO checkout',
        objective: 0.999,
        windowSeconds: WINDOW_SECONDS,
        sli: 0.99961,
        errorBudgetRemaining: 0.61,
        burnRates: { '5m': 0.1, '30m': 0.2, '1h': 0.2, '2h': 0.2, '6h': 0.3, '1d': 0.35, '3d': 0.4 },
        goodEvents: 25_909_891,
        totalEvents: 25_920_000,
        coverage: 1,
      },
      {
        id: 'DEMO search latency',
        service: 'DEMO search',
        objective: 0.99,
        windowSeconds: WINDOW_SECONDS,
        sli: 0.9918,
        errorBudgetRemaining: 0.18,
        burnRates: { '5m': 2.1, '30m': 2, '1h': 1.9, '2h': 1.8, '6h': 1.6, '1d': 1.4, '3d': 1.2 },
        goodEvents: 5_141_491,
        totalEvents: 5_184_000,
        coverage: 0.98,
      },
    ],
    incidents: [
      {
        id: 'DEMO-7',
        title: 'DEMO slow answers of search',
        severity: 'P2',
        status: 'resolved',
        startedAt: ago(5 * DAY),
        resolvedAt: ago(5 * DAY - 2 * HOUR),
        services: ['DEMO search'],
      },
    ],
    deployments: [
      {
        id: 'DEMO-41',
        service: 'DEMO search',
        environment: 'production',
        version: '1.4.2',
        status: 'success',
        startedAt: ago(2 * DAY),
        finishedAt: ago(2 * DAY - HOUR / 6),
      },
    ],
    pipelines: [
      {
        id: 'DEMO-318',
        name: 'DEMO build',
        ref: 'main',
        status: 'success',
        startedAt: ago(3 * HOUR),
        durationSeconds: 412,
      },
    ],
  };
}
