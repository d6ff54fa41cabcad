import { variableName } from '../core/config/endpoint';
import type { Certificate, Permit } from '../http/permission';

const FILES = ['cert', 'key', 'ca'] as const;

/**
 * Lets endpoints of allowed origins be asked, with what the environment holds for each: for any of those origins, or for
 * the one that it names. Who names an origin on the command line says that it is a server of theirs.
 */
export function permitOf(allowedOrigins: readonly string[], environment: NodeJS.ProcessEnv): Permit {
  return async ({ endpoint, url, auth }) => {
    const { origin } = new URL(url);
    if (!allowedOrigins.includes(origin)) return { refusal: { kind: 'notAgreed', origin } };
    const variable = (what: string) => environment[`MOMENTUM_${what}_${variableName(endpoint)}`]?.trim() || null;
    const isMeant = [null, origin].includes(variable('ORIGIN'));
    return {
      secret: auth === 'none' || !isMeant ? null : variable('TOKEN'),
      internal: true,
      certificate: isMeant ? certificateFrom(variable) : null,
    };
  };
}

function certificateFrom(variable: (what: string) => string | null): Certificate | null {
  const files = FILES.map((file) => [file, variable(file.toUpperCase())] as const).filter(([, path]) => path !== null);
  return files.length > 0 ? Object.fromEntries(files) : null;
}
