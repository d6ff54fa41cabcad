import type { HttpTrouble } from '../core/endpoints/trouble';
import { addressIn } from './address';

/** Why nothing came back, from what node and axios throw. */
export function troubleOf(error: unknown, url: URL): HttpTrouble {
  const kind = kindOf(error);
  const isUnreached = kind === 'refused' || kind === 'unknownHost';
  // it may be a proxy on the way that was not reached
  return { kind: isUnreached && !isOf(error, url) ? 'disconnected' : kind, origin: url.origin };
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

/** Whether it is the url's server that there was trouble with. */
function isOf(error: unknown, { protocol, hostname, port }: URL): boolean {
  const at = systemError(error);
  const ownPort = Number(port || (protocol === 'https:' ? 443 : 80));
  return (at.hostname ?? addressIn(hostname)) === addressIn(hostname) && (at.port ?? ownPort) === ownPort;
}

/** What axios wrapped; where several addresses were tried, what came of the first. */
function systemError(error: unknown): Partial<Record<'hostname' | 'port' | 'message', unknown>> {
  if (!(error instanceof Error)) return {};
  if (error.cause instanceof Error) return systemError(error.cause);
  return error instanceof AggregateError ? systemError(error.errors[0]) : error;
}
