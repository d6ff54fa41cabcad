import { createServer, request as send } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A forward proxy on the loopback interface that knows one server, whatever name it is asked for. */
export interface ForwardProxy {
  /** Its origin. */
  readonly url: string;
  /** What it was asked for, in order: `GET http://prometheus.test/`, `CONNECT prometheus.test:443`. */
  readonly requests: readonly string[];
  /** All that came from clients, as it came. */
  heard(): string;
  stop(): Promise<void>;
}

/** @param refusal The status that it answers everything with. */
export async function forwardProxy(target: string, refusal?: number): Promise<ForwardProxy> {
  const { hostname: host, port } = new URL(target);
  const requests: string[] = [];
  const heard: Buffer[] = [];
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (refusal !== undefined) return response.writeHead(refusal).end('<h1>No</h1>');
    const { method, headers } = request;
    const onward = send({ host, port, method, headers, path: new URL(request.url ?? '').pathname }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  server.on('connection', (socket: Socket) => {
    keep(socket);
    socket.on('data', (bytes) => heard.push(bytes));
  });
  server.on('connect', (request, socket: Socket) => {
    requests.push(`CONNECT ${request.url}`);
    if (refusal !== undefined) return socket.end(`HTTP/1.1 ${refusal} No\r\nContent-Length: 0\r\n\r\n`);
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    keep(onward);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    heard: () => Buffer.concat(heard).toString('latin1'),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
