import { gzipSync } from 'node:zlib';
import { ECHO, everyKind, type Fault, reply } from './fault';

const MEBIBYTE = 2 ** 20;
const PAGE = `<!doctype html><title>Sign in</title><p>${ECHO}`;
const LATER = 'Try again later, or look into its log.';
const SIGN_IN =
  'prod: SERVER wants someone to sign in: it answered with a redirect or a web page instead of data. Use an address that takes a token, such as the data source proxy of Grafana.';
const NOT_JSON = 'prod: SERVER answered with something that is not JSON. Check the path of its url.';
const UNREACHABLE = 'prod: SERVER could not be reached. Check the network, the VPN or the proxy.';
const LATE = 'prod: SERVER did not answer within 0.4 s. Try again, or make its queries lighter.';
const NOT_HTTP = 'prod: SERVER does not speak http. Check the port, and whether the address begins with http or https.';
const TOO_LARGE = {
  ...everyKind('prod: SERVER answered with more than 8 MiB. Ask it for less: wrap queries in sum(…).'),
  prometheus: [
    'SLO "checkout": The query of errors over 30d gave more than 8 MiB in place of one number; wrap it in sum(…). Correct what defines it.',
  ],
};

const STATUSES: readonly Fault[] = [
  {
    what: 'refuses the token',
    answer: reply(401, `no, not with ${ECHO}`),
    says: everyKind(
      'prod: SERVER refused access (401). Check the token and what it may read, or name the tenant in "headers".',
    ),
  },
  {
    what: 'refuses what the token may not see',
    answer: reply(403, `no, not with ${ECHO}`),
    says: everyKind(
      'prod: SERVER refused access (403). Check the token and what it may read, or name the tenant in "headers".',
    ),
  },
  {
    what: 'has had enough, and says so with a 403 as GitHub does',
    answer: reply(403, '{}', { 'X-RateLimit-Remaining': '0', 'Retry-After': '40' }),
    says: everyKind('prod: SERVER has been asked too often (403). Try again in 40 s.'),
  },
  {
    what: 'has nothing there',
    answer: reply(404, '404 page not found'),
    says: everyKind('prod: SERVER has nothing at this address (404). Check the path of its url.'),
  },
  {
    what: 'is a proxy that wants a password',
    answer: reply(407, PAGE, { 'Proxy-Authenticate': 'Basic realm="proxy"' }),
    says: everyKind(
      'prod: SERVER could not be reached: the proxy on the way refused (407). The proxy wants a user and a password: check http.proxy, or HTTPS_PROXY for the command line.',
    ),
  },
  {
    what: 'has had enough',
    answer: reply(429, PAGE, { 'Retry-After': '30' }),
    says: everyKind('prod: SERVER has been asked too often (429). Try again in 30 s.'),
  },
  ...[422, 500, 502, 503, 504].map((status) => ({
    what: `fails with a ${status} and a page`,
    answer: reply(status, PAGE, { 'Content-Type': 'text/html' }),
    says: everyKind(`prod: SERVER failed (${status}). ${LATER}`),
  })),
];

const PAGES: readonly Fault[] = [
  {
    what: 'answers with a sign-in page',
    answer: reply(200, PAGE, { 'Content-Type': 'text/html' }),
    says: everyKind(SIGN_IN),
  },
  ...[301, 302, 303, 307, 308].map(
    (status): Fault => ({
      what: `leads elsewhere with a ${status}`,
      answer: (request, response, body, elsewhere) =>
        reply(status, '', { Location: `${elsewhere}/login` })(request, response, body, elsewhere),
      says: everyKind(SIGN_IN),
    }),
  ),
  { what: 'leads to a file', answer: reply(302, '', { Location: 'file:///etc/passwd' }), says: everyKind(SIGN_IN) },
];

const SERIES = Array.from({ length: 150_000 }, (_, index) => ({
  metric: { instance: `10.0.0.${index}:9090` },
  value: [index, '1'],
}));

const BODIES: readonly Fault[] = [
  { what: 'says nothing', answer: reply(200, ''), says: everyKind(NOT_JSON) },
  { what: 'has no content', answer: reply(204, ''), says: everyKind(NOT_JSON) },
  {
    what: 'tells half of its JSON',
    answer: reply(200, '{"status":"success","data":{"resultT'),
    says: everyKind(NOT_JSON),
  },
  { what: 'writes NaN as JSON', answer: reply(200, '{"status":"success","value":NaN}'), says: everyKind(NOT_JSON) },
  {
    what: 'sends bytes that are no text',
    answer: reply(200, Buffer.from([255, 254, 0, 1])),
    says: everyKind(NOT_JSON),
  },
  { what: 'nests 100 000 lists', answer: reply(200, '['.repeat(1e5) + ']'.repeat(1e5)), says: everyKind(NOT_JSON) },
  {
    what: 'calls gzip what is none',
    answer: reply(200, '{}', { 'Content-Encoding': 'gzip' }),
    says: everyKind(NOT_JSON),
  },
  {
    what: 'sends half of its gzip',
    answer: reply(200, gzipSync(JSON.stringify(SERIES.slice(0, 100))).subarray(0, 100), { 'Content-Encoding': 'gzip' }),
    says: everyKind(NOT_JSON),
  },
  { what: 'sends ten mebibytes of series', answer: reply(200, JSON.stringify(SERIES)), says: TOO_LARGE },
  {
    what: 'sends a bomb of gzip',
    answer: reply(200, gzipSync(Buffer.alloc(64 * MEBIBYTE, ' ')), { 'Content-Encoding': 'gzip' }),
    says: TOO_LARGE,
  },
];

const CONNECTIONS: readonly Fault[] = [
  {
    what: 'sends a byte now and then',
    answer: (_, response) => {
      const timer = setInterval(() => response.write(' '), 50);
      response.once('close', () => clearInterval(timer));
    },
    deadline: 400,
    says: everyKind(LATE),
  },
  { what: 'takes the question and says nothing', answer: () => undefined, deadline: 400, says: everyKind(LATE) },
  { what: 'hangs up', answer: ({ socket }) => socket.destroy(), says: everyKind(UNREACHABLE) },
  { what: 'resets the connection', answer: ({ socket }) => socket.resetAndDestroy(), says: everyKind(UNREACHABLE) },
  {
    what: 'resets the connection in the middle of its answer',
    answer: ({ socket }, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('{"status":', () => socket.resetAndDestroy());
    },
    says: everyKind(UNREACHABLE),
  },
  {
    what: 'ends before it has said all that it promised',
    answer: ({ socket }, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('{"status":', () => socket.end());
    },
    says: everyKind(UNREACHABLE),
  },
  {
    what: 'speaks another protocol',
    answer: ({ socket }) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'),
    says: everyKind(NOT_HTTP),
  },
  {
    what: 'sends a mebibyte of headers',
    answer: ({ socket }) => socket.end(`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(MEBIBYTE)}\r\n\r\n{}`),
    says: everyKind(NOT_HTTP),
  },
];

/** What any server may do. */
export const TRANSPORT_FAULTS: readonly Fault[] = [...STATUSES, ...PAGES, ...BODIES, ...CONNECTIONS];
