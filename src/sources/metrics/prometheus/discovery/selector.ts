import { type Labels, labelsText } from './labels';

/** Only series whose labels have one of these values: an endpoint's `include`. */
export type Include = Readonly<Record<string, readonly string[]>>;

/**
 * A selector of series, with what the endpoint includes pushed down to the server.
 * @param names RE2 that a whole name must match, or a name.
 * @param present A label that must be there.
 */
export function selectorOf(names: string, include: Include, present: string | null = null): string {
  const matchers = Object.entries(include).map(
    ([label, values]) => `${label}=~${quoted(values.map(literal).join('|'))}`,
  );
  const needed = present === null || present in include ? [] : [`${present}!=""`];
  const isName = /^[A-Za-z_:][\w:]*$/.test(names);
  const named = isName ? [] : [`__name__=~${quoted(names)}`];
  return `${isName ? names : ''}{${[...named, ...needed, ...matchers].join(',')}}`;
}

/** The selector of one series, or of those that have at least its labels. */
export function exactSelector(name: string, labels: Labels): string {
  return `${name}${labelsText(labels)}`;
}

/** A PromQL string: JSON's escapes are among those of Go. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** As RE2 that matches nothing but the text. */
function literal(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}
