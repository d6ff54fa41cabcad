/**
 * A PromQL query of other tools as one that counts over `{{window}}`, for what such a change is safe: sums of rates,
 * increases, sums and counts over time, added up or subtracted, with `or vector(0)`. What they say of the length of
 * time (`[5m]`, `[{{.window}}]`) gives way to ours.
 * @param counter Whether bare series stand for what they have counted.
 * @returns Undefined for any other query: a ratio, a quantile, a comparison.
 */
export function countingQuery(query: string, counter = false): string | undefined {
  const tokens = tokensOf(query);
  if (!tokens) return undefined;
  const reader: Reader = { tokens, counter, at: 0 };
  const counted = total(reader, false, 0);
  return reader.at === tokens.length ? counted : undefined;
}

/** What a function makes of the series that a selector names, added up; undefined for what is no selector. */
export function countOfSeries(selector: string, name = 'increase'): string | undefined {
  const [only, ...others] = tokensOf(selector) ?? [];
  return only && others.length === 0 && isSeries(only) ? `sum(${over(name, only)})` : undefined;
}

/** What is not good is bad, also where nothing good was ever seen. */
export function countOfBad(total: string, good: string): string {
  return `(${total}) - ((${good}) or vector(0))`;
}

interface Token {
  readonly kind: 'range' | 'series' | 'mark';
  readonly text: string;
}

interface Reader {
  readonly tokens: readonly Token[];
  readonly counter: boolean;
  at: number;
}

const STRINGS = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\`[^\`]*\``;
const MATCHERS = String.raw`\{(?:[^"'\`{}]|${STRINGS})*\}`;
const LENGTH = String.raw`\d+(?:ms|[smhdwy])|\{\{\s*\.?window\s*\}\}`;
const TOKEN = new RegExp(
  String.raw`\s+|#[^\n]*|(?<range>\[\s*(?:${LENGTH})\s*\])|(?<series>[A-Za-z_:][\w:]*(?:\s*${MATCHERS})?|${MATCHERS})|(?<mark>[-+(),0])`,
  'sy',
);

function tokensOf(query: string): Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < query.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(query)?.groups;
    if (!groups) return undefined;
    for (const kind of ['range', 'series', 'mark'] as const) {
      const text = groups[kind];
      if (text !== undefined) tokens.push({ kind, text });
    }
  }
  return tokens;
}

const COUNTING: Readonly<Record<string, string>> = {
  rate: 'increase',
  increase: 'increase',
  sum_over_time: 'sum_over_time',
  count_over_time: 'count_over_time',
};
const WORDS = new Set(['sum', 'by', 'without', 'or', 'and', 'unless', 'vector', 'offset', 'on', 'ignoring', 'bool']);
const DEEPEST = 50;

function isSeries({ kind, text }: Token): boolean {
  return kind === 'series' && !WORDS.has(text);
}

function over(name: string, { text }: Token): string {
  return `${name}(${text}[{{window}}])`;
}

/** Reads the tokens if they come next. */
function reads(reader: Reader, ...texts: readonly string[]): boolean {
  const isNext = texts.every((text, i) => reader.tokens[reader.at + i]?.text === text);
  if (isNext) reader.at += texts.length;
  return isNext;
}

/** `a + b - c or vector(0)`. @param summed Whether it stands inside of a sum. */
function total(reader: Reader, summed: boolean, depth: number): string | undefined {
  let text = part(reader, summed, depth);
  for (let sign = signOf(reader); sign && text !== undefined; sign = signOf(reader)) {
    const next = part(reader, summed, depth);
    text = next && `${text} ${sign} ${next}`;
  }
  return text !== undefined && reads(reader, 'or', 'vector', '(', '0', ')') ? `${text} or vector(0)` : text;
}

function signOf(reader: Reader): string | undefined {
  return ['+', '-'].find((sign) => reads(reader, sign));
}

function part(reader: Reader, summed: boolean, depth: number): string | undefined {
  if (depth > DEEPEST) return undefined;
  if (reads(reader, '(')) {
    const text = total(reader, summed, depth + 1);
    return text !== undefined && reads(reader, ')') ? `(${text})` : undefined;
  }
  if (reads(reader, 'sum')) return sum(reader, summed, depth);
  const counted = counting(reader);
  // one number is wanted, whatever number of series there is
  return counted === undefined || summed ? counted : `sum(${counted})`;
}

/** Sums by labels give many numbers: only a sum around them makes one of these. */
function sum(reader: Reader, summed: boolean, depth: number): string | undefined {
  const before = grouping(reader);
  if (!reads(reader, '(')) return undefined;
  const text = total(reader, true, depth + 1);
  if (text === undefined || !reads(reader, ')')) return undefined;
  const labels = before ?? grouping(reader);
  if (labels !== undefined && !summed) return undefined;
  return `sum${labels ?? ''}(${text})`;
}

function grouping(reader: Reader): string | undefined {
  const word = ['by', 'without'].find((word) => reads(reader, word, '('));
  if (!word) return undefined;
  const end = reader.tokens.findIndex(({ text }, i) => i >= reader.at && text === ')');
  const labels = reader.tokens.slice(reader.at, Math.max(end, reader.at)).map(({ text }) => text);
  reader.at += labels.length + 1;
  return ` ${word} (${labels.join('')}) `;
}

function counting(reader: Reader): string | undefined {
  const [first, open, series, range, close] = reader.tokens.slice(reader.at, reader.at + 5);
  if (!first || !isSeries(first)) return undefined;
  if (open?.text !== '(') {
    reader.at += 1;
    return reader.counter && open?.kind !== 'range' ? over('increase', first) : undefined;
  }
  const name = Object.hasOwn(COUNTING, first.text) ? COUNTING[first.text] : undefined;
  if (!name || !series || !isSeries(series) || range?.kind !== 'range' || close?.text !== ')') return undefined;
  reader.at += 5;
  return over(name, series);
}
