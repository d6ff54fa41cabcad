import assert from 'node:assert/strict';
import { type HttpTrouble, problemOf } from '../../../src/core/endpoints/trouble';

const ORIGIN = 'https://prometheus.example.com';

type Told = readonly [code: string, message: string, fix: string];
type Kind = HttpTrouble['kind'];
/** What a trouble says besides its kind and its origin. */
const MORE = { status: 502, seconds: 15, retryAfterSeconds: 30, file: 'key', expected: 'prometheus' } as const;

const SENTENCES: Readonly<Record<Kind, Told>> = {
  notAgreed: [
    'originNotAllowed',
    'was not asked: nobody agreed to that yet.',
    `Agree to it with --allow-origin ${ORIGIN}, or in the editor when asked.`,
  ],
  tokenMissing: [
    'tokenMissing',
    'was not asked: it wants a token, and there is none.',
    'Run “Momentum: Set Token…” in the editor, or give it in the environment variable MOMENTUM_TOKEN_EU_WEST_1.',
  ],
  insecureToken: [
    'insecureToken',
    'was not asked: without TLS a token would travel where others can read it.',
    'Use its https address.',
  ],
  privateAddress: [
    'privateAddress',
    'was not asked: it has a private address, and nobody said that it is a server of yours.',
    'If it is one, say so with “Momentum: Allow or Forget Endpoints…”.',
  ],
  forbiddenAddress: [
    'forbiddenAddress',
    "was not asked: its address is one that hands out a machine's credentials.",
    'Check the host of its url.',
  ],
  proxiedWithoutTls: [
    'proxiedWithoutTls',
    'is reached through a proxy and without TLS, so that nobody can tell which server answers.',
    'Use its https address, or say that it is a server of yours.',
  ],
  unknownHost: [
    'endpointUnreachable',
    'has a host name that is unknown here.',
    'Check the network, the VPN or the address.',
  ],
  refused: ['endpointUnreachable', 'refused the connection.', 'Check that the server runs, and its port.'],
  disconnected: ['endpointUnreachable', 'could not be reached.', 'Check the network, the VPN or the proxy.'],
  notHttp: [
    'endpointNotHttp',
    'does not speak https.',
    'Check the port, and whether the address begins with http or https.',
  ],
  untrusted: [
    'endpointUntrusted',
    'shows a certificate that is not trusted here.',
    "Add its authority to those of the system, or name the authority's file in the setting momentum.certificates, or in MOMENTUM_CA_EU_WEST_1 for the command line.",
  ],
  certificateExpired: [
    'endpointUntrusted',
    'shows a certificate that has expired.',
    'Have it renewed, or check the clock of this machine.',
  ],
  certificateOfAnother: [
    'endpointUntrusted',
    'shows the certificate of another server.',
    'Use the host name that its certificate is for.',
  ],
  certificateWanted: [
    'endpointWantsCertificate',
    'wants to see a certificate of yours.',
    'Name its files in the setting momentum.certificates, or in MOMENTUM_CERT_EU_WEST_1 and MOMENTUM_KEY_EU_WEST_1 for the command line.',
  ],
  certificateUnusable: [
    'certificateUnusable',
    "was not asked: your certificate for it can't be used.",
    "Name PEM files, and a key that is the certificate's and has no password, in the setting momentum.certificates, or in MOMENTUM_CERT_EU_WEST_1 and MOMENTUM_KEY_EU_WEST_1 for the command line.",
  ],
  certificateUnreadable: [
    'certificateUnreadable',
    "was not asked: the file key of your certificate for it can't be read.",
    'Check its path in the setting momentum.certificates, or in MOMENTUM_KEY_EU_WEST_1 for the command line.',
  ],
  proxyRefused: [
    'proxyRefused',
    'could not be reached: the proxy on the way refused (502).',
    'Ask for the origin to be allowed there.',
  ],
  timedOut: ['endpointTimeout', 'did not answer within 15 s.', 'Try again, or make its queries lighter.'],
  tooLarge: ['endpointTooLarge', 'answered with more than 8 MiB.', 'Ask it for less: wrap queries in sum(…).'],
  signInNeeded: [
    'endpointSignIn',
    'wants someone to sign in: it answered with a redirect or a web page instead of data.',
    'Use an address that takes a token, such as the data source proxy of Grafana.',
  ],
  unauthorized: [
    'endpointUnauthorized',
    'refused access (502).',
    'Check the token and what it may read, or name the tenant in "headers".',
  ],
  rateLimited: ['endpointRateLimited', 'has been asked too often (502).', 'Try again in 30 s.'],
  notFound: ['endpointNotFound', 'has nothing at this address (502).', 'Check the path of its url.'],
  failed: ['endpointFailed', 'failed (502).', 'Try again later, or look into its log.'],
  notJson: ['endpointNotJson', 'answered with something that is not JSON.', 'Check the path of its url.'],
  otherKind: [
    'endpointOtherKind',
    'answers, but not as one of the type prometheus does.',
    'Check its type and the path of its url.',
  ],
};

describe('a trouble with an endpoint', () => {
  const told = (trouble: { readonly kind: string; readonly origin?: string; readonly status?: number }) =>
    problemOf({ origin: ORIGIN, ...MORE, ...trouble } as HttpTrouble, 'eu-west.1');

  for (const [kind, [code, message, fix]] of Object.entries(SENTENCES))
    it(`is told in a sentence, with what to do about it: ${kind}`, () => {
      assert.deepEqual(told({ kind }), {
        ...{ code, fix, source: 'eu-west.1' },
        message: `eu-west.1: ${ORIGIN} ${message}`,
      });
    });

  it('tells how to sign in to a proxy', () => {
    assert.equal(
      told({ kind: 'proxyRefused', status: 407 }).fix,
      'The proxy wants a user and a password: check http.proxy, or HTTPS_PROXY for the command line.',
    );
  });

  it('tells of a server without TLS that it speaks no http', () => {
    assert.match(told({ kind: 'notHttp', origin: 'http://a.example' }).message, /does not speak http\.$/);
  });
});
