import { type Figure, type Found, figureOf } from './found';
import { type Instance, instancesOf, valueIn } from './instances';
import { secondsIn, shortestOf } from './length';
import { exactSelector, type Include, selectorOf } from './selector';
import type { Series } from './series';

/** RE2 of the series' names. Contract: Sloth's recordings, v0.16. */
export const SLOTH_NAMES =
  'slo:(?:objective:ratio|time_period:days|period_error_budget_remaining:ratio|sli_error:ratio_rate[0-9][0-9a-z]*)';
/** Always there while the rules run. */
export const SLOTH_DEFINITION = 'slo:objective:ratio';

/** The window follows: of the share of bad events over each. */
export const SLOTH_RATIO = 'slo:sli_error:ratio_rate';
const REMAINING = 'slo:period_error_budget_remaining:ratio';
const DAY_SECONDS = 86_400;
/** What Sloth records unless it is told otherwise, the shortest first. */
const [USUAL, ...USUAL_TOO] = ['5m', '30m', '1h', '2h', '6h', '1d', '3d'] as const;

export function slothObjectives(series: readonly Series[], include: Include): readonly Found[] {
  const instances = instancesOf(
    series.filter(({ name }) => name.startsWith('slo:')),
    { id: ['sloth_id'], varying: ['sloth_window'] },
  );
  return instances.map((instance): Found => {
    const { labels } = instance;
    const id = labels.get('sloth_id') ?? '';
    const days = valueIn(instance, 'slo:time_period:days');
    const ratios = ratiosOf(instance);
    const recorded = shortestOf(ratios.keys()) ?? USUAL;
    // one that is absent for now, since nothing fails, is still the one that was recorded before
    const shortest = USUAL_TOO.some((usual) => usual === recorded) ? USUAL : recorded;
    const ratio = selectorOf(`${SLOTH_RATIO}${shortest}`, include, 'sloth_id');
    return {
      generator: 'sloth',
      name: id,
      service: labels.get('sloth_service') ?? null,
      labels,
      target: valueIn(instance, SLOTH_DEFINITION) ?? null,
      windowSeconds: days !== undefined && days > 0 ? days * DAY_SECONDS : null,
      remaining: figureOf(valueIn(instance, REMAINING)),
      ratios,
      burnRates: new Map(),
      measured: {
        expression: ratio,
        exact: exactSelector(`${SLOTH_RATIO}${shortest}`, labels),
        day: exactSelector(`${SLOTH_RATIO}1d`, labels),
        seconds: secondsIn(shortest) ?? Number.NaN,
        presence: { expression: ratio, possible: null, labels },
        rates: null,
      },
      weighting: null,
      note: null,
      query: exactSelector(REMAINING, labels),
      counting: null,
    };
  });
}

function ratiosOf({ series }: Instance): ReadonlyMap<string, Figure> {
  return new Map(
    series.flatMap(({ name, value }) =>
      name.startsWith(SLOTH_RATIO) ? [[name.slice(SLOTH_RATIO.length), figureOf(value)] as const] : [],
    ),
  );
}
