import type { Found, GeneratorName } from './found';
import { GRAFANA_NAMES, grafanaObjectives } from './grafanaSlo';
import { OWN_NAMES, ownObjectives } from './ownMetrics';
import { PYRRA_NAMES, pyrraObjectives } from './pyrra';
import { type Include, selectorOf } from './selector';
import type { Series } from './series';
import { SLO_GENERATOR_NAMES, sloGeneratorObjectives } from './sloGenerator';
import { SLOTH_NAMES, slothObjectives } from './sloth';

/** RE2 of the names of a generator's series, and how to read them. */
interface Generator {
  readonly names: string;
  objectives(series: readonly Series[], include: Include): readonly Found[];
}

const BY_NAME: Readonly<Record<GeneratorName, Generator>> = {
  sloth: { names: SLOTH_NAMES, objectives: slothObjectives },
  pyrra: { names: PYRRA_NAMES, objectives: pyrraObjectives },
  'grafana-slo': { names: GRAFANA_NAMES, objectives: grafanaObjectives },
  'slo-generator': { names: SLO_GENERATOR_NAMES, objectives: sloGeneratorObjectives },
  momentum: { names: OWN_NAMES, objectives: ownObjectives },
};

/** Selects all that the generators record of their objectives. */
export function seriesOf(generators: readonly GeneratorName[], include: Include): string {
  return selectorOf(generators.map((name) => BY_NAME[name].names).join('|'), include);
}

export function objectivesIn(
  series: readonly Series[],
  generators: readonly GeneratorName[],
  include: Include,
): readonly Found[] {
  return generators.flatMap((name) => BY_NAME[name].objectives(series, include));
}
