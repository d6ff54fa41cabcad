const SECONDS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 7 * 86_400,
  y: 365 * 86_400,
};

/** A length of time as Prometheus writes it, in seconds: `4w`, `1h4m`. Undefined for anything else, and for none. */
export function secondsIn(text: string): number | undefined {
  if (!/^(?:\d{1,9}(?:ms|[smhdwy]))+$/.test(text)) return undefined;
  let seconds = 0;
  for (const [, digits, unit] of text.matchAll(/(\d+)(ms|[smhdwy])/g))
    seconds += Number(digits) * (SECONDS[unit ?? ''] ?? Number.NaN);
  return seconds > 0 ? seconds : undefined;
}

/** Of windows as Prometheus writes them. */
export function shortestOf(windows: Iterable<string>): string | undefined {
  const lengthOf = (window: string) => secondsIn(window) ?? Number.POSITIVE_INFINITY;
  return [...windows].toSorted((one, other) => lengthOf(one) - lengthOf(other))[0];
}
