import dns, { type LookupAddress, type LookupAllOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';

export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  done: (error: Error | null, addresses?: LookupAddress[]) => void,
) => void;

/**
 * A lookup for one connection, which fails unless all addresses of the name pass: what was looked at is what is connected
 * to, whatever the name may mean a moment later.
 * @param check Why they don't; null if they do.
 */
export function checkedLookup(
  check: (addresses: readonly string[]) => Error | null,
  resolve: Resolve = (hostname, options, done) => dns.lookup(hostname, options, done),
): LookupFunction {
  return (hostname, options, done) =>
    resolve(hostname, { ...options, all: true }, (error, addresses = []) => {
      const [first] = addresses;
      if (error || !first) return done(error ?? new Error(`${hostname} has no address.`), []);
      const refusal = check(addresses.map(({ address }) => address));
      if (refusal) return done(refusal, []);
      if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
}
