import type { ResolvedEndpoint, ResolvedPrometheus } from '../../src/core/config/resolved';
import type { Problem } from '../../src/core/problem';
import type { Slo } from '../../src/core/reliability/slo';
import { slosOf } from '../../src/core/reliability/sloOf';
import type { EndpointFacts } from '../../src/core/report/endpointFacts';
import { readEndpoints } from '../../src/sources/metrics/endpoints';
import { type OpenOptions, openExchange } from '../support/exchange';
import { CANARY } from './canary';
import { sloFor } from './shop';

export type Kind = ResolvedEndpoint['type'];
export const KINDS: readonly Kind[] = ['prometheus', 'alertmanager', 'json'];

/** An endpoint that wants a token, with one SLO if it is a Prometheus. */
export function endpointAt(
  kind: Kind,
  url: string,
  { id = 'prod', ...more }: Partial<Omit<ResolvedPrometheus, 'type' | 'url'>> = {},
): ResolvedEndpoint {
  const common = { auth: 'bearer', ...more, id, url } as const;
  switch (kind) {
    case 'prometheus':
      return { slos: [{ ...sloFor('checkout', 0.999), id: `checkout-of-${id}` }], ...common, type: kind };
    case 'alertmanager':
      return { ...common, type: kind };
    case 'json':
      return { ...common, type: kind, url: `${url}/momentum.json` };
  }
}

/** What a user would see of an endpoint. */
export interface Seen {
  readonly slos: readonly Slo[];
  readonly problems: readonly Problem[];
}

/** What came of asking an endpoint, with the token that it wants. */
export async function ask(
  endpoint: ResolvedEndpoint,
  { now = Date.now(), ...options }: OpenOptions & { now?: number } = {},
): Promise<Seen & { readonly facts: EndpointFacts }> {
  const exchange = openExchange({ secret: CANARY, ...options });
  const facts = await readEndpoints([endpoint], { exchange, asOf: null, signal: new AbortController().signal });
  const { slos, problems } = slosOf(facts, now);
  return { facts, slos, problems: [...facts.problems, ...problems] };
}

/**
 * What is wrong and what to do, as the user reads it: what differs from run to run is SERVER, `prod`, `checkout`, INSTANT.
 */
export function sentencesOf(
  problems: readonly Problem[],
  { url, id = 'prod' }: { url: string; id?: string },
): string[] {
  return problems.map(({ message, fix }) =>
    (fix === null ? message : `${message} ${fix}`)
      .replaceAll(new URL(url).origin, 'SERVER')
      .replaceAll(`"checkout-of-${id}"`, '"checkout"')
      .replace(`${id}: `, 'prod: ')
      .replaceAll(/\b\d{4}-\d\d-\d\dT[\d:]+Z/g, 'INSTANT'),
  );
}
