import type { Problem } from '../../core/problem';

/** Why an endpoint gave no answer that can be used. Holds no header, token or body. */
export type HttpTrouble = { readonly origin: string } & (
  | { readonly kind: 'unknownHost' | 'refused' | 'disconnected' | 'untrusted' }
  | { readonly kind: 'timedOut'; readonly seconds: number }
  | { readonly kind: 'tooLarge' }
  /** A redirect or a web page where data belongs. */
  | { readonly kind: 'signInNeeded' }
  | { readonly kind: 'unauthorized'; readonly status: number }
  | { readonly kind: 'rateLimited'; readonly status: number; readonly retryAfterSeconds: number | null }
  | { readonly kind: 'notFound'; readonly status: number }
  | { readonly kind: 'failed'; readonly status: number }
  | { readonly kind: 'notJson' }
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
    case 'untrusted':
      return problem(
        'endpointUntrusted',
        'shows a certificate that is not trusted here',
        'Name the file of its authority in the environment variable NODE_EXTRA_CA_CERTS.',
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
        'Check the token and what it may read.',
      );
    case 'rateLimited':
      return problem(
        'endpointRateLimited',
        `has been asked too often (${trouble.status})`,
        trouble.retryAfterSeconds === null ? 'Try again later.' : `Try again in ${trouble.retryAfterSeconds} s.`,
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
  }
}
