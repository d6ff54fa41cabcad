import { variableName } from '../config/endpoint';
import type { Problem } from '../problem';

/** Why an endpoint gave no answer that can be used. Holds no header, token or body. */
export type HttpTrouble = { readonly origin: string } & (
  | { readonly kind: 'notAgreed' | 'tokenMissing' | 'insecureToken' }
  /** A server of one's own network, which the user must say it is. */
  | { readonly kind: 'privateAddress' }
  /** An address that is never asked: that of a cloud's metadata. */
  | { readonly kind: 'forbiddenAddress' }
  /** Through a proxy without TLS nobody can tell which server answers. */
  | { readonly kind: 'proxiedWithoutTls' }
  | { readonly kind: 'unknownHost' | 'refused' | 'disconnected' }
  /** It isn't http, or not https, that is spoken there. */
  | { readonly kind: 'notHttp' }
  /** The server's certificate. */
  | { readonly kind: 'untrusted' | 'certificateExpired' | 'certificateOfAnother' }
  /** The user's own. */
  | { readonly kind: 'certificateWanted' | 'certificateUnusable' }
  | { readonly kind: 'certificateUnreadable'; readonly file: 'cert' | 'key' | 'ca' }
  | { readonly kind: 'proxyRefused'; readonly status: number }
  | { readonly kind: 'timedOut'; readonly seconds: number }
  | { readonly kind: 'tooLarge' }
  /** A redirect or a web page where data belongs. */
  | { readonly kind: 'signInNeeded' }
  | { readonly kind: 'unauthorized'; readonly status: number }
  | { readonly kind: 'rateLimited'; readonly status: number; readonly retryAfterSeconds: number }
  | { readonly kind: 'notFound'; readonly status: number }
  | { readonly kind: 'failed'; readonly status: number }
  | { readonly kind: 'notJson' }
  /** Something else than the kind of endpoint that the shared file says. */
  | { readonly kind: 'otherKind'; readonly expected: string }
);

/** @param source The endpoint's id. */
export function problemOf(trouble: HttpTrouble, source: string): Problem {
  const { origin } = trouble;
  const problem = (code: string, what: string, fix: string) => ({
    code,
    message: `${source}: ${origin} ${what}.`,
    fix,
    source,
  });
  switch (trouble.kind) {
    case 'notAgreed':
      return problem(
        'originNotAllowed',
        'was not asked: nobody agreed to that yet',
        `Agree to it with --allow-origin ${origin}, or in the editor when asked.`,
      );
    case 'tokenMissing':
      return problem(
        'tokenMissing',
        'was not asked: it wants a token, and there is none',
        `Run “Momentum: Set Token…” in the editor, or give it in the environment variable MOMENTUM_TOKEN_${variableName(source)}.`,
      );
    case 'insecureToken':
      return problem(
        'insecureToken',
        'was not asked: without TLS a token would travel where others can read it',
        'Use its https address.',
      );
    case 'privateAddress':
      return problem(
        'privateAddress',
        'was not asked: it has a private address, and nobody said that it is a server of yours',
        'If it is one, say so with “Momentum: Allow or Forget Endpoints…”.',
      );
    case 'forbiddenAddress':
      return problem(
        'forbiddenAddress',
        "was not asked: its address is one that hands out a machine's credentials",
        'Check the host of its url.',
      );
    case 'proxiedWithoutTls':
      return problem(
        'proxiedWithoutTls',
        'is reached through a proxy and without TLS, so that nobody can tell which server answers',
        'Use its https address, or say that it is a server of yours.',
      );
    case 'unknownHost':
      return problem(
        'endpointUnreachable',
        'has a host name that is unknown here',
        'Check the network, the VPN or the address.',
      );
    case 'refused':
      return problem('endpointUnreachable', 'refused the connection', 'Check that the server runs, and its port.');
    case 'disconnected':
      return problem('endpointUnreachable', 'could not be reached', 'Check the network, the VPN or the proxy.');
    case 'notHttp':
      return problem(
        'endpointNotHttp',
        `does not speak ${origin.startsWith('https:') ? 'https' : 'http'}`,
        'Check the port, and whether the address begins with http or https.',
      );
    case 'untrusted':
      return problem(
        'endpointUntrusted',
        'shows a certificate that is not trusted here',
        `Add its authority to those of the system, or name the authority's file in ${certificateSettings(source, 'ca')}.`,
      );
    case 'certificateExpired':
      return problem(
        'endpointUntrusted',
        'shows a certificate that has expired',
        'Have it renewed, or check the clock of this machine.',
      );
    case 'certificateOfAnother':
      return problem(
        'endpointUntrusted',
        'shows the certificate of another server',
        'Use the host name that its certificate is for.',
      );
    case 'certificateWanted':
      return problem(
        'endpointWantsCertificate',
        'wants to see a certificate of yours',
        `Name its files in ${certificateSettings(source, 'cert', 'key')}.`,
      );
    case 'certificateUnusable':
      return problem(
        'certificateUnusable',
        "was not asked: your certificate for it can't be used",
        `Name PEM files, and a key that is the certificate's and has no password, in ${certificateSettings(source, 'cert', 'key')}.`,
      );
    case 'certificateUnreadable':
      return problem(
        'certificateUnreadable',
        `was not asked: the file ${trouble.file} of your certificate for it can't be read`,
        `Check its path in ${certificateSettings(source, trouble.file)}.`,
      );
    case 'proxyRefused':
      return problem(
        'proxyRefused',
        `could not be reached: the proxy on the way refused (${trouble.status})`,
        trouble.status === 407
          ? 'The proxy wants a user and a password: check http.proxy, or HTTPS_PROXY for the command line.'
          : 'Ask for the origin to be allowed there.',
      );
    case 'timedOut':
      return problem(
        'endpointTimeout',
        `did not answer within ${trouble.seconds} s`,
        'Try again, or make its queries lighter.',
      );
    case 'tooLarge':
      return problem('endpointTooLarge', 'answered with more than 8 MiB', 'Ask it for less: wrap queries in sum(…).');
    case 'signInNeeded':
      return problem(
        'endpointSignIn',
        'wants someone to sign in: it answered with a redirect or a web page instead of data',
        'Use an address that takes a token, such as the data source proxy of Grafana.',
      );
    case 'unauthorized':
      return problem(
        'endpointUnauthorized',
        `refused access (${trouble.status})`,
        'Check the token and what it may read, or name the tenant in "headers".',
      );
    case 'rateLimited':
      return problem(
        'endpointRateLimited',
        `has been asked too often (${trouble.status})`,
        `Try again in ${trouble.retryAfterSeconds} s.`,
      );
    case 'notFound':
      return problem(
        'endpointNotFound',
        `has nothing at this address (${trouble.status})`,
        'Check the path of its url.',
      );
    case 'failed':
      return problem('endpointFailed', `failed (${trouble.status})`, 'Try again later, or look into its log.');
    case 'notJson':
      return problem('endpointNotJson', 'answered with something that is not JSON', 'Check the path of its url.');
    case 'otherKind':
      return problem(
        'endpointOtherKind',
        `answers, but not as one of the type ${trouble.expected} does`,
        'Check its type and the path of its url.',
      );
  }
}

function certificateSettings(source: string, ...files: readonly ('cert' | 'key' | 'ca')[]): string {
  const variables = files.map((file) => `MOMENTUM_${file.toUpperCase()}_${variableName(source)}`);
  return `the setting momentum.certificates, or in ${variables.join(' and ')} for the command line`;
}
