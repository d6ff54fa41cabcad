import { remainingAt } from '../../../../core/reliability/errorBudget';
import { type Figure, type Found, figureOf } from './found';
import { type Instance, instancesOf, valueIn } from './instances';
import { secondsIn, shortestOf } from './length';
import { exactSelector, type Include, selectorOf } from './selector';
import type { Series } from './series';

/** RE2 of the series' names. Contract: Pyrra's recordings, v0.10; those of `pyrra_…` only with its generic rules. */
export const PYRRA_NAMES = 'pyrra_(?:objective|window|availability)|.+:burnrate[0-9][0-9a-z]*';
export const PYRRA_DEFINITION = 'pyrra_objective';

/** Despite its name an error ratio, not a burn rate. */
export const PYRRA_RATIO = /^.+:burnrate(\d[\da-z]*)$/;
/** Of four weeks, and of 30 days too. */
export const PYRRA_SHORTEST = '5m';

export function pyrraObjectives(series: readonly Series[], include: Include): readonly Found[] {
  const own = series.filter(({ name }) => name.startsWith('pyrra_') || PYRRA_RATIO.test(name));
  return instancesOf(own, { id: ['slo'] }).map((instance): Found => {
    const target = valueIn(instance, PYRRA_DEFINITION);
    const availability = figureOf(valueIn(instance, 'pyrra_availability'));
    const ratios = ratiosOf(instance);
    return {
      ...pyrraObjective(
        {
          name: instance.labels.get('slo') ?? '',
          labels: instance.labels,
          shortest: shortestOf(ratios.keys()) ?? PYRRA_SHORTEST,
        },
        include,
        target !== undefined,
      ),
      target: target ?? null,
      windowSeconds: valueIn(instance, 'pyrra_window') ?? null,
      remaining: remainingOf(availability, target),
      ratios,
    };
  });
}

/** An objective of which no more is known. @param shortest The shortest window of its error ratios. */
export function pyrraObjective(
  { name, labels, shortest }: Pick<Found, 'name' | 'labels'> & { readonly shortest: string },
  include: Include,
  hasGenericRules: boolean,
): Found {
  const ratio = `.+:burnrate${shortest}`;
  const own = new Map([['slo', name]]);
  const generic = (name: string) => `max by (slo) (${selectorOf(name, include, 'slo')})`;
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
      expression: `label_replace(${selectorOf(ratio, include, 'slo')}, "momentum_metric", "$1", "__name__", "(.+)")`,
      exact: selectorOf(ratio, { slo: [name] }),
      day: selectorOf('.+:burnrate1d', { slo: [name] }),
      seconds: secondsIn(shortest) ?? Number.NaN,
      presence: hasGenericRules
        ? { expression: generic('pyrra_requests:rate5m'), possible: generic(PYRRA_DEFINITION), labels: own }
        : null,
      rates: hasGenericRules
        ? { errors: generic('pyrra_errors:rate5m'), total: generic('pyrra_requests:rate5m'), labels: own }
        : null,
    },
    counting: null,
    weighting: 'events',
    note: null,
    query: exactSelector('pyrra_availability', own),
  };
}

function remainingOf(availability: Figure, target: number | undefined): Figure {
  if (target === undefined) return undefined;
  return typeof availability === 'number' ? remainingAt(availability, target) : availability;
}

function ratiosOf({ series }: Instance): ReadonlyMap<string, Figure> {
  return new Map(
    series.flatMap(({ name, value }) => {
      const window = PYRRA_RATIO.exec(name)?.[1];
      return window === undefined ? [] : [[window, figureOf(value)] as const];
    }),
  );
}
