import { BlockList, isIP } from 'node:net';

/** Where an address leads: to anybody, into a network or a machine of one's own, or to what hands out credentials. */
export type Reach = 'public' | 'private' | 'metadata';

/** Of AWS, Azure, Google and others; of Alibaba; of Azure's host; of Oracle; of AWS, Google and OpenStack by IPv6; through NAT64. */
const METADATA = listOf(
  ['169.254.0.0', 16],
  ['100.100.100.200', 32],
  ['168.63.129.16', 32],
  ['192.0.0.192', 32],
  ['fd00:ec2::254', 128],
  ['fd20:ce::254', 128],
  ['fe80::a9fe:a9fe', 128],
  ['64:ff9b::169.254.0.0', 112],
);

/** RFC 1918, 6598 and 1122: private, shared, of this machine. */
const PRIVATE_IPV4 = [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['127.0.0.0', 8],
  ['100.64.0.0', 10],
  ['0.0.0.0', 8],
] as const;

/** Those, also through NAT64 (RFC 6052), and RFC 4193, 3879, 4291 and 8215: private, local to a link or a machine. */
const PRIVATE = listOf(
  ...PRIVATE_IPV4,
  ...PRIVATE_IPV4.map(([address, prefix]) => [`64:ff9b::${address}`, 96 + prefix] as const),
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['::', 96],
  ['64:ff9b:1::', 48],
);

const METADATA_NAMES = new Set(['metadata.google.internal', 'metadata.goog', 'instance-data.ec2.internal']);

/** An IPv4 address that is written as IPv6 (`::ffff:10.0.0.1`) leads where it leads. */
export function reachOf(address: string): Reach {
  if (isIn(METADATA, address)) return 'metadata';
  return isIn(PRIVATE, address) ? 'private' : 'public';
}

/**
 * What a host says of itself without being looked up; null for a name that may be anywhere.
 * @param hostname As `URL.hostname` has it.
 */
export function reachOfHost(hostname: string): Reach | null {
  const host = addressIn(hostname).replace(/\.$/, '');
  if (isIP(host)) return reachOf(host);
  if (METADATA_NAMES.has(host)) return 'metadata';
  return /(^|\.)localhost$/.test(host) ? 'private' : null;
}

/** Without the brackets that an IPv6 address has in a URL. */
export function addressIn(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

/** Whether an address is one of others, however each is written. */
export function isAmong(others: readonly string[], address: string): boolean {
  return isIn(listOf(...others.map((other) => [other, familyOf(other) === 'ipv6' ? 128 : 32] as const)), address);
}

function listOf(...subnets: readonly (readonly [address: string, prefix: number])[]): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of subnets) list.addSubnet(withoutZone(address), prefix, familyOf(address));
  return list;
}

function isIn(list: BlockList, address: string): boolean {
  return list.check(withoutZone(address), familyOf(address));
}

/** `fe80::1%eth0` → `fe80::1` */
function withoutZone(address: string): string {
  return address.replace(/%.*$/, '');
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return address.includes(':') ? 'ipv6' : 'ipv4';
}
