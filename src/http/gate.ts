import type { ClientRequest } from 'node:http';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { addressIn, isAmong, type Reach, reachOf, reachOfHost } from './address';
import { checkedLookup, type Resolve } from './checkedLookup';
import type { Permission } from './permission';

/** Why a request may not go where it would go. */
export type Closed = 'forbiddenAddress' | 'privateAddress' | 'insecureToken' | 'proxiedWithoutTls';

/** Lets a request through to the addresses that it may go to, before anything of it is sent. */
export interface Gate {
  /** For the connection: what was looked at is what it may choose from. */
  readonly lookup: LookupFunction;
  /** Looks at where the request is connected in fact: that may be an older connection, or one to a proxy. */
  watch(request: ClientRequest): void;
  /** Null while it is open. */
  closed(): Closed | null;
}

const UNSPECIFIED = new Set(['0.0.0.0', '::']);
const LOOPBACK = ['127.0.0.1', '::1'];

/** @param resolve As `dns.lookup` does, by default. */
export function gateOf(
  { protocol, hostname, port, username, password }: URL,
  { secret, internal }: Pick<Permission, 'secret' | 'internal'>,
  resolve?: Resolve,
): Gate {
  const isPlain = protocol === 'http:';
  let expected = expectedOf(addressIn(hostname));
  const named = reachOfHost(hostname);
  const isPlace = /^https?:$/.test(protocol) && username === '' && password === '';
  let closed = isPlace ? named && closedTo([named]) : 'forbiddenAddress';
  return { lookup: checkedLookup(onResolved, resolve), watch, closed: () => closed };

  function onResolved(addresses: readonly string[]): Error | null {
    expected = addresses;
    return close(closedTo(addresses.map(reachOf)));
  }

  function watch(request: ClientRequest): void {
    request.once('socket', (socket) => {
      const look = () => {
        const why = close(closedOn(socket, request.reusedSocket));
        if (why) request.destroy(why);
      };
      // what is sent waits for the connection too, behind this
      if (socket.connecting) socket.once('connect', look);
      else look();
    });
  }

  function closedTo(reaches: readonly Reach[]): Closed | null {
    if (reaches.includes('metadata')) return 'forbiddenAddress';
    if (!internal && reaches.includes('private')) return 'privateAddress';
    return isPlain && secret !== null && reaches.includes('public') ? 'insecureToken' : null;
  }

  function closedOn({ remoteAddress, remotePort }: Socket, isReused: boolean): Closed | null {
    if (remoteAddress === undefined) return null;
    // no connection to a proxy is kept for plain requests
    if (isReused) return closedTo([reachOf(remoteAddress)]);
    if (!isPlain || (isAmong(expected, remoteAddress) && remotePort === Number(port || 80))) return null;
    if (secret !== null) return 'insecureToken';
    return internal ? null : 'proxiedWithoutTls';
  }

  function close(why: Closed | null): Error | null {
    closed ??= why;
    return why && new Error(why);
  }
}

/** Where a connection must lead that no proxy took; a name's addresses are yet to be found. */
function expectedOf(host: string): readonly string[] {
  if (UNSPECIFIED.has(host)) return LOOPBACK;
  return isIP(host) ? [host] : [];
}
