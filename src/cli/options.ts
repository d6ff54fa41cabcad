import { Argument, Option } from 'commander';
import { instant, origins } from './arguments';

// What several commands take: each command gets options of its own.

export function pathArgument(): Argument {
  return new Argument('[path]', 'any folder of a git repository').default('.');
}

export function asOfOption(): Option {
  return new Option('--as-of <instant>', 'as if it were then: RFC 3339, like 2026-11-21T00:00:00Z').argParser(instant);
}

export function scopeOption(): Option {
  return new Option('--scope <name>', 'one scope of .momentum.json alone');
}

export function noCacheOption(): Option {
  return new Option('--no-cache', 'read the whole history anew, and keep nothing of it');
}

export function allowOriginOption(): Option {
  return new Option(
    '--allow-origin <origin>',
    'ask the endpoints of .momentum.json at this origin, like https://prometheus.example.com (repeatable)',
  )
    .argParser(origins)
    .default([], 'none');
}

/** For the help of commands that ask endpoints. */
export const ENVIRONMENT = `Environment:
  MOMENTUM_ALLOW_ORIGINS      more allowed origins, separated by commas
  MOMENTUM_TOKEN_<ENDPOINT>   bearer token of an endpoint, or its user:password, as its "auth" wants it;
                              <ENDPOINT> is its id in capitals, other characters as _
  MOMENTUM_CERT_<ENDPOINT>    PEM file of the certificate to show to it
  MOMENTUM_KEY_<ENDPOINT>     PEM file of that certificate's key, unless it is in the same file
  MOMENTUM_CA_<ENDPOINT>      PEM file of an authority to trust for it
  MOMENTUM_ORIGIN_<ENDPOINT>  the origin that all of these are for; without it, whichever allowed one the file names
  HTTPS_PROXY, NO_PROXY, …    the proxies on the way
  NODE_EXTRA_CA_CERTS         PEM file of authorities to trust everywhere`;
