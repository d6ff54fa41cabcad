import { queryOver, windowText } from '../../../core/reliability/objective';
import type { Found } from './found';
import { hasAll, without } from './labels';
import { secondsIn } from './length';
import { ratioOverAnyWindow } from './promql';
import type { Rule } from './rules';

const RATIO = 'slo:sli_error:ratio_rate';

/** The objective with what its rules tell: how it is counted, and whether its budget is an average over time. */
export function slothWithRules(found: Found, rules: readonly Rule[]): Found {
  const own = rules.filter(
    ({ name, labels }) => name.startsWith(RATIO) && hasAll(found.labels, without(labels, ['sloth_window'])),
  );
  const isWhole = ({ name }: Rule) => secondsIn(name.slice(RATIO.length)) === found.windowSeconds;
  const whole = own.find(isWhole);
  const [ratio] = own.flatMap((rule) =>
    isWhole(rule) ? [] : (ratioOverAnyWindow(rule.query, rule.name.slice(RATIO.length)) ?? []),
  );
  return {
    ...found,
    ...(whole && { weighting: whole.query.includes('sum_over_time(') ? ('time' as const) : ('events' as const) }),
    ...(ratio !== undefined &&
      found.windowSeconds !== null && {
        counting: { ratio, whole: queryOver(ratio, windowText(found.windowSeconds)) },
      }),
  };
}
