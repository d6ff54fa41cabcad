import { openSlos } from './openSlo';
import { pyrraSlos } from './pyrraSpec';
import { joined, type SloDefinitions } from './sloDefinitions';
import { slothResourceSlos, slothSlos } from './slothSpec';

type Fields = Readonly<Record<string, unknown>>;

/** Whose document it is; undefined where no tool whose files are read wrote it. */
export function toolOf(content: unknown): 'openslo' | 'sloth' | 'slothResource' | 'pyrra' | undefined {
  if (!isFields(content)) return undefined;
  const { apiVersion, kind, version } = content;
  if (apiVersion === 'openslo/v1') return 'openslo';
  if (apiVersion === 'pyrra.dev/v1alpha1' && kind === 'ServiceLevelObjective') return 'pyrra';
  if (apiVersion === 'sloth.slok.dev/v1' && kind === 'PrometheusServiceLevel') return 'slothResource';
  return version === 'prometheus/v1' ? 'sloth' : undefined;
}

/** The SLOs that documents define, in their order; those of OpenSLO may refer to others of them. */
export function slosIn(documents: readonly unknown[]): SloDefinitions {
  const own = documents.map((content, place) => definitionsOf(content, [place]));
  const resources = documents.flatMap((content, place) =>
    isFields(content) && toolOf(content) === 'openslo' ? [{ kind: content['kind'], content, path: [place] }] : [],
  );
  const { slos, faults } = joined([...own, openSlos(resources)]);
  return { slos: slos.toSorted((one, other) => placeOf(one) - placeOf(other)), faults };
}

function definitionsOf(content: unknown, path: readonly number[]): SloDefinitions {
  switch (toolOf(content)) {
    case 'sloth':
      return slothSlos(content, path);
    case 'slothResource':
      return slothResourceSlos(content, path);
    case 'pyrra':
      return pyrraSlos(content, path);
    case 'openslo':
    case undefined:
      return joined([]);
  }
}

function placeOf({ path: [place] }: { readonly path: readonly (string | number)[] }): number {
  return Number(place);
}

function isFields(content: unknown): content is Fields {
  return typeof content === 'object' && content !== null;
}
