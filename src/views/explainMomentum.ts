import * as l10n from '@vscode/l10n';
import { COMPONENTS, type ComponentName, type Repair, type ScoreInput } from '../core/momentum/momentum';
import { sharesOf } from '../core/momentum/scale';
import type { MeasurementName, Report } from '../core/report/report';
import { behindFigure } from './behind';
import { shortSha } from './commitWords';
import { day, daysInWords } from './dates';
import {
  type ExplainedInput,
  type ExplainedItem,
  type ExplainedList,
  type Explanation,
  input,
  listed,
  plainItem,
} from './explained';
import {
  componentTitle,
  goalInWords,
  inputTitle,
  inputValue,
  momentumCaution,
  momentumInWords,
  scoreInWords,
} from './momentumWords';
import { inUnit } from './unitWords';
import { hours, number, share } from './words';

/** Points of the index's course that are listed: 28 days apart, the newest first. */
const APART = 28;

export function explainMomentum(report: Report): Explanation {
  const { momentum } = report;
  const course = momentum.series
    .filter((_, i) => (momentum.series.length - 1 - i) % APART === 0)
    .toReversed()
    .map(({ at, index }) => plainItem(`${day(at)} · ${index === null ? l10n.t('unknown') : Math.round(index)}`));
  return {
    name: 'momentum',
    title: l10n.t('Momentum index'),
    says: [momentumInWords(momentum), momentumCaution()],
    formula: l10n.t(
      '100 × the product of each score (0.01 at least) to the power of its share of the known weights: a geometric mean, so that speed can’t buy back lost reliability.',
    ),
    inputs: COMPONENTS.map((name) => componentInput(name, report)),
    behind: listed(l10n.t('Its course, every 28 days'), course),
  };
}

function componentInput(name: ComponentName, report: Report): ExplainedInput {
  const { score, weight, reason, inputs } = report.momentum.components[name];
  return input({
    name,
    title: componentTitle(name),
    score,
    weight,
    words: score === null ? null : scoreInWords(score),
    facts: [
      l10n.t('weight {0}', number(weight)),
      ...(reason === null ? [] : [reason]),
      ...inputs.map((each) =>
        l10n.t('{0} over {1}: {2}', inputTitle(each.name, report), daysInWords(each.windowDays), inputValue(each)),
      ),
    ],
  });
}

export function explainComponent(name: ComponentName, report: Report): Explanation {
  const { score, reason, formula, inputs } = report.momentum.components[name];
  const title = componentTitle(name);
  const shares = sharesOf(COMPONENTS.map((each) => report.momentum.components[each].weight));
  const part = l10n.t(
    'It has {0} of the weights of the momentum index.',
    share(shares?.[COMPONENTS.indexOf(name)] ?? 0),
  );
  return {
    name,
    title,
    says: [`${title}: ${scoreInWords(score)}`, ...(reason === null ? [] : [reason]), part],
    formula: formula === '' ? null : formula,
    inputs: inputs.map((each) => scoredInput(each, report)),
    behind: withoutRepetition(inputs.flatMap((each) => behindInput(each, report))),
  };
}

function scoredInput(each: ScoreInput, report: Report): ExplainedInput {
  const { unit, poor, score, sampleSize, windowDays } = each;
  return input({
    ...each,
    title: inputTitle(each.name, report),
    words: inputValue(each),
    facts: [
      // its own, which may differ from that of the figure of the same name
      l10n.t('over {0}', daysInWords(windowDays)),
      l10n.t('score {0}', scoreInWords(score)),
      goalInWords(each),
      l10n.t('0 of 100 at {0}', inUnit(unit)(poor)),
      l10n.t('sample {0}', number(sampleSize)),
    ],
  });
}

/** No bot's change counts in the index. */
function behindInput({ name, windowDays, repairs }: ScoreInput, report: Report): ExplainedList[] {
  // counted by when users had the repair, unlike the figure's
  if (repairs) return listed(l10n.t('Repairs that count, by when users had them'), repairs.map(repairItem));
  const { measurements, slos, changes } = report;
  const peoples = { ...report, ...(changes && { changes: changes.filter(({ bot }) => !bot) }) };
  if (name === 'changeDays') return behindFigure('changeFrequency', peoples, windowDays);
  if (Object.hasOwn(measurements, name)) return behindFigure(name as MeasurementName, peoples, windowDays);
  const queries = slos.filter(({ id }) => id === name).map(({ query }) => plainItem(query));
  return listed(l10n.t('Queries'), queries);
}

/** Two inputs may rest on the same changes. */
function withoutRepetition(lists: readonly ExplainedList[]): ExplainedList[] {
  return [...new Map(lists.map((list) => [list.title, list])).values()];
}

function repairItem({ sha, at, hours: took }: Repair): ExplainedItem {
  return { text: [shortSha(sha), l10n.t('repaired on {0}', day(at)), hours(took)].join(' · '), sha };
}
