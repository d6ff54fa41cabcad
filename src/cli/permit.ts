import { variableName } from '../core/config/endpoint';
import type { Permit } from '../http/permission';

/**
 * Lets endpoints of allowed origins be asked, with the credentials of `MOMENTUM_TOKEN_<ENDPOINT>`. Who names an origin on
 * the command line says that it is a server of theirs.
 */
export function permitOf(allowedOrigins: readonly string[], environment: NodeJS.ProcessEnv): Permit {
  return async ({ endpoint, url, auth }) => {
    const { origin } = new URL(url);
    if (!allowedOrigins.includes(origin)) return { refusal: { kind: 'notAgreed', origin } };
    const secret = auth === 'none' ? null : environment[`MOMENTUM_TOKEN_${variableName(endpoint)}`] || null;
    if (auth !== 'none' && secret === null) return { refusal: { kind: 'tokenMissing', origin } };
    return { secret, internal: true, certificate: null };
  };
}
