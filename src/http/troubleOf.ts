import type { HttpTrouble } from '../core/endpoints/trouble';
import { addressIn } from './address';

/** Why nothing came back, from what node and axios throw. */
export function troubleOf(error: unknown, url: URL): HttpTrouble {
  const { origin } = url;
  const kind = kindOf(error);
  // the proxy on the way is the one that could not be reached
  return {
    kind: (kind === 'refused' || kind === 'unknownHost') && isElsewhere(error, url) ? 'disconnected' : kind,
    origin,
  };
}

/** Whether another attempt may fare better: what broke was a connection that stood. */
export function isPassing(error: unknown): boolean {
  return ['ECONNRESET', 'EPIPE', 'EAI_AGAIN', 'ERR_BAD_RESPONSE'].includes(codeOf(error)) && !isTooLarge(error);
}

type Kind =
  | 'unknownHost'
  | 'refused'
  | 'disconnected'
  | 'notHttp'
  | 'untrusted'
  | 'certificateExpired'
  | 'certificateOfAnother'
  | 'certificateWanted'
  | 'tooLarge'
  | 'notJson';

function kindOf(error: unknown): Kind {
  if (isTooLarge(error)) return 'tooLarge';
  const code = codeOf(error);
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'unknownHost';
    case 'ECONNREFUSED':
      return 'refused';
    case 'CERT_HAS_EXPIRED':
      return 'certificateExpired';
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return 'certificateOfAnother';
  }
  const alert = code === 'EPROTO' ? upperCase(error) : code;
  // what the server says of ours
  if (/ALERT.*CERTIFICATE|CERTIFICATE_REQUIRED|UNKNOWN_CA|ACCESS_DENIED|HANDSHAKE_FAILURE/.test(alert))
    return 'certificateWanted';
  if (/CERT|UNABLE_TO|INVALID_(CA|PURPOSE)|PATH_LENGTH/.test(code)) return 'untrusted';
  if (/^(ERR_SSL|EPROTO|HPE)/.test(code)) return 'notHttp';
  // what was compressed can't be made out
  if (/^(Z_|ERR__ERROR_FORMAT)/.test(code)) return 'notJson';
  return 'disconnected';
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('maxContentLength');
}

/** `sslv3 alert handshake failure` as codes have it: node has no code for what comes while it writes. */
function upperCase(error: unknown): string {
  return String(error).toUpperCase().replaceAll(' ', '_');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Whether it is another server than the url's that there was trouble with. */
function isElsewhere(error: unknown, url: URL): boolean {
  const { hostname, port } = systemError(error);
  const ownPort = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  return (hostname !== undefined && hostname !== addressIn(url.hostname)) || (port !== undefined && port !== ownPort);
}

/** What axios wrapped; where several addresses were tried, what came of the first. */
function systemError(error: unknown): { hostname?: unknown; port?: unknown; message?: string } {
  if (!(error instanceof Error)) return {};
  if (error.cause instanceof Error) return systemError(error.cause);
  return error instanceof AggregateError ? systemError(error.errors[0]) : error;
}
