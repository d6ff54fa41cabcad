import { queryOver } from '../../../../core/reliability/objective';
import { grouped } from '../../grouped';
import type { Counting, Found } from './found';
import { agree, type Labels } from './labels';
import { secondsIn, shortestOf } from './length';
import { countingIn } from './promql';
import { PYRRA_RATIO, PYRRA_SHORTEST, pyrraObjective } from './pyrra';
import type { Rule } from './rules';
import type { Include } from './selector';

const INCREASE = /^(.+):increase(\d[\da-z]*)$/;
const METRIC_OVER = /\bincrease\s*\(\s*([A-Za-z_:][\w:]*)\s*(\{(?:[^"{}]|"(?:[^"\\]|\\.)*")*\})?\s*\[[^\]]*\]\s*\)/g;

/** The objectives with what their rules tell, and those that only rules tell of: nothing is recorded of them yet. */
export function pyrraWithRules(found: readonly Found[], rules: readonly Rule[], include: Include): readonly Found[] {
  const ruled = grouped(
    rules.filter(({ labels }) => labels.has('slo')),
    ({ labels }) => labels.get('slo') ?? '',
  );
  const known = found.map((one) => withRules(one, ruled.get(one.name) ?? []));
  const names = new Set(found.map(({ name }) => name));
  const unseen = [...ruled].flatMap(([name, own]) => {
    const recording = own.find((rule) => PYRRA_RATIO.test(rule.name));
    if (names.has(name) || !recording || !isIncluded(recording.labels, include)) return [];
    const shortest = shortestOf(own.flatMap((rule) => PYRRA_RATIO.exec(rule.name)?.[1] ?? [])) ?? PYRRA_SHORTEST;
    return [withRules(pyrraObjective({ name, labels: recording.labels, shortest }, include, false), own)];
  });
  return [...known, ...unseen];
}

function withRules(found: Found, rules: readonly Rule[]): Found {
  const alerts = rules.filter(({ labels }) => labels.has('exhaustion'));
  const exhaustions = alerts.map(({ labels }) => labels.get('exhaustion') ?? '');
  // the slowest alert goes off at a burn rate of 1
  const window = exhaustions.toSorted((one, other) => (secondsIn(other) ?? 0) - (secondsIn(one) ?? 0))[0];
  const windowSeconds = found.windowSeconds ?? secondsIn(window ?? '') ?? null;
  return {
    ...found,
    target: found.target ?? alerts.map(targetIn).find((target) => target !== undefined) ?? null,
    windowSeconds,
    counting: window === undefined ? null : countingOf(found, rules, window),
  };
}

/** `… > (14 * (1 - 0.999))` → 0.999. */
function targetIn({ query }: Rule): number | undefined {
  const digits = /\(\s*1\s*-\s*([0-9.]+)\s*\)/.exec(query)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function countingOf(found: Found, rules: readonly Rule[], window: string): Counting | null {
  const recordings = rules.filter(({ name, labels }) => PYRRA_RATIO.test(name) && agree(found.labels, labels));
  for (const { name, query } of recordings) {
    const counted = countingIn(query, PYRRA_RATIO.exec(name)?.[1] ?? '');
    if (!counted) continue;
    const { ratio, total } = counted;
    return { ratio, total, whole: overRecordings(ratio, rules, found.name, window) ?? queryOver(ratio, window) };
  }
  return null;
}

/** The same of what was recorded over the whole window already. Undefined where something in it was not. */
function overRecordings(ratio: string, rules: readonly Rule[], slo: string, window: string): string | undefined {
  const names = new Set(rules.map(({ name }) => name).filter((name) => INCREASE.exec(name)?.[2] === window));
  let isRecorded = true;
  const whole = ratio.replaceAll(METRIC_OVER, (_, metric: string, selector: string | undefined = '{}') => {
    const name = `${metric.replace(/_total$|_count$|_bucket$/, '')}:increase${window}`;
    if (!names.has(name)) isRecorded = false;
    const matchers = [
      selector.slice(1, -1).trim().replace(/,$/, ''),
      `slo=${JSON.stringify(slo)}`,
      metric.endsWith('_count') ? 'le=""' : '',
    ];
    return `${name}{${matchers.filter(Boolean).join(',')}}`;
  });
  return isRecorded && !whole.includes('{{window}}') ? whole : undefined;
}

function isIncluded(labels: Labels, include: Include): boolean {
  return Object.entries(include).every(([name, values]) => values.includes(labels.get(name) ?? ''));
}
