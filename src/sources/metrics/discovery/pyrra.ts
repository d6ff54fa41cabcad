import { type Figure, type Found, figureOf } from './found';
import { type Instance, instancesOf, valueIn } from './instances';
import { secondsIn } from './length';
import { exactSelector, type Include, selectorOf } from './selector';
import type { Series } from './series';

/** RE2 of the series' names. Contract: Pyrra's recordings, v0.10; those of `pyrra_…` only with its generic rules. */
export const PYRRA_NAMES = 'pyrra_(?:objective|window|availability)|.+:burnrate[0-9][0-9a-z]*';
export const PYRRA_DEFINITION = 'pyrra_objective';

/** Despite its name an error ratio, not a burn rate. */
const RATIO = /^.+:burnrate(\d[\da-z]*)$/;
const USUAL = '5m';

export function pyrraObjectives(series: readonly Series[], include: Include): readonly Found[] {
  const own = series.filter(({ name }) => name.startsWith('pyrra_') || RATIO.test(name));
  return instancesOf(own, { id: ['slo'] }).map((instance): Found => {
    const target = valueIn(instance, PYRRA_DEFINITION);
    const availability = figureOf(valueIn(instance, 'pyrra_availability'));
    const ratios = ratiosOf(instance);
    const remaining =
      target === undefined || typeof availability !== 'number' ? availability : 1 - (1 - availability) / (1 - target);
    return {
      ...pyrraObjective(instance.labels.get('slo') ?? '', instance.labels, shortestOf(ratios), include),
      target: target ?? null,
      windowSeconds: valueIn(instance, 'pyrra_window') ?? null,
      remaining: target === undefined ? undefined : remaining,
      ratios,
    };
  });
}

/** An objective of which no more is known. @param shortest The shortest window of its error ratios. */
export function pyrraObjective(name: string, labels: Found['labels'], shortest: string, include: Include): Found {
  const ratios = selectorOf(`.+:burnrate${shortest}`, include, 'slo');
  return {
    generator: 'pyrra',
    name,
    service: null,
    labels,
    target: null,
    windowSeconds: null,
    remaining: undefined,
    ratios: new Map(),
    burnRates: new Map(),
    measured: {
      // functions take the name, and without it two series may be one too many
      expression: `label_replace(${ratios}, "momentum_metric", "$1", "__name__", "(.+)")`,
      seconds: secondsIn(shortest) ?? Number.NaN,
    },
    counting: null,
    weighting: 'events',
    note: null,
    query: exactSelector('pyrra_availability', new Map([['slo', name]])),
  };
}

function ratiosOf({ series }: Instance): ReadonlyMap<string, Figure> {
  return new Map(
    series.flatMap(({ name, value }) => {
      const window = RATIO.exec(name)?.[1];
      return window === undefined ? [] : [[window, figureOf(value)] as const];
    }),
  );
}

function shortestOf(ratios: ReadonlyMap<string, Figure>): string {
  const lengthOf = (window: string) => secondsIn(window) ?? Number.POSITIVE_INFINITY;
  return [...ratios.keys()].toSorted((one, other) => lengthOf(one) - lengthOf(other))[0] ?? USUAL;
}
