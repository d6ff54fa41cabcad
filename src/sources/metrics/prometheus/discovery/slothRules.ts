import { queryOver, windowText } from '../../../../core/reliability/objective';
import type { Found } from './found';
import { hasAll, without } from './labels';
import { secondsIn } from './length';
import { countingIn } from './promql';
import type { Rule } from './rules';
import { SLOTH_RATIO } from './sloth';

/** The objective with what its rules tell: how it is counted, and whether its budget is an average over time. */
export function slothWithRules(found: Found, rules: readonly Rule[]): Found {
  const own = rules.filter(
    ({ name, labels }) => name.startsWith(SLOTH_RATIO) && hasAll(found.labels, without(labels, ['sloth_window'])),
  );
  const isWhole = ({ name }: Rule) => secondsIn(name.slice(SLOTH_RATIO.length)) === found.windowSeconds;
  const whole = own.find(isWhole);
  const [counted] = own.flatMap((rule) =>
    isWhole(rule) ? [] : (countingIn(rule.query, rule.name.slice(SLOTH_RATIO.length)) ?? []),
  );
  const { windowSeconds } = found;
  return {
    ...found,
    weighting: whole ? weightingOf(whole) : null,
    counting:
      counted && windowSeconds !== null
        ? { ...counted, whole: queryOver(counted.ratio, windowText(windowSeconds)) }
        : null,
  };
}

function weightingOf({ query }: Rule): 'time' | 'events' {
  return query.includes('sum_over_time(') ? 'time' : 'events';
}
