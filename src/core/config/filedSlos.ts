import { pathMatcher } from '../globs';
import { CONFIG_FILE } from './config';
import { type EndpointConfig, MOST_SLOS, type PrometheusConfig } from './endpoint';
import type { Fault } from './fault';
import { type ResolvedEndpoint, resolvedWith, slosBeside } from './resolved';
import type { SloConfig } from './slo';
import type { DefinedSlo } from './sloDefinitions';

/** An SLO of a file that the shared file names. */
export interface FiledSlo extends DefinedSlo {
  /** Its path from the repository's root. */
  readonly file: string;
}

export interface FiledSlos {
  readonly endpoints: readonly ResolvedEndpoint[];
  /** Of the files' documents. */
  readonly faults: readonly Fault[];
}

/** The endpoints with the SLOs that their data are for: those beside them, then those of files. */
export function withFiledSlos(endpoints: readonly EndpointConfig[], filed: readonly FiledSlo[]): FiledSlos {
  const measuring = endpoints.filter((endpoint) => endpoint.type === 'prometheus');
  const slosOf = new Map(measuring.map((endpoint) => [endpoint.id, [...slosBeside(endpoint)]]));
  const candidatesOf = candidatesAmong(measuring);
  const places = new Map([...slosOf.values()].flat().map(({ id }) => [id, CONFIG_FILE]));
  const faults: Fault[] = [];
  for (const found of filed) {
    const { slo, path, file } = found;
    const [endpoint, ...others] = candidatesOf(found);
    const slos = endpoint && slosOf.get(endpoint.id);
    const place = places.get(slo.id);
    if (!slos)
      faults.push({ path, sentence: `"${slo.id}" is left out: no endpoint of the type prometheus has its data` });
    else if (others.length > 0) faults.push({ path, sentence: ambiguous(slo, [endpoint, ...others]) });
    else if (place !== undefined)
      faults.push({ path, sentence: `"${slo.id}" is left out: ${place} has an SLO of that name` });
    else if (slos.length >= MOST_SLOS)
      faults.push({ path, sentence: `"${slo.id}" is left out: "${endpoint.id}" has ${MOST_SLOS} SLOs already` });
    else {
      slos.push(slo);
      places.set(slo.id, file);
    }
  }
  return {
    endpoints: endpoints.map((endpoint) =>
      endpoint.type === 'prometheus' ? resolvedWith(endpoint, slosOf.get(endpoint.id) ?? []) : endpoint,
    ),
    faults,
  };
}

/** What a file names comes before whose glob names the file, and that before whoever there is. */
function candidatesAmong(measuring: readonly PrometheusConfig[]): (filed: FiledSlo) => readonly PrometheusConfig[] {
  const naming = measuring.flatMap((endpoint) =>
    typeof endpoint.slos === 'string' ? [{ endpoint, isNamed: pathMatcher([endpoint.slos]) }] : [],
  );
  return ({ dataSource, file }) => {
    const named = measuring.filter(({ id }) => id === dataSource);
    if (named.length > 0) return named;
    const globbed = naming.filter(({ isNamed }) => isNamed(file)).map(({ endpoint }) => endpoint);
    return globbed.length > 0 ? globbed : measuring;
  };
}

function ambiguous({ id }: SloConfig, endpoints: readonly PrometheusConfig[]): string {
  const ids = endpoints.map((endpoint) => endpoint.id).join(' or ');
  return `"${id}" is left out: whether ${ids} has its data isn't said; name the file in the "slos" of one of them`;
}
