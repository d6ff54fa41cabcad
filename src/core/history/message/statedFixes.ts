import { bringsFault, numberBringsFault } from './faults';
import type { Name, Span } from './names';
import { isJoined, type Role } from './roles';
import type { Reference } from './statement';

/**
 * What a message repairs, where it says which commit brought the fault: in a trailer, or in a sentence.
 * @param roles Of the names.
 */
export function fixesIn(message: string, names: readonly Name[], roles: readonly (Role | null)[]): Reference[] {
  const fixes: Reference[] = [];
  const known = new Set(names.filter((_, i) => roles[i] !== null).map(({ name }) => name));
  let last: Name | undefined;
  for (const [i, each] of names.entries()) {
    const { name } = each;
    if (roles[i] === 'repaired') fixes.push({ by: 'name', name, trailer: true });
    if (known.has(name) || !(isJoined(message, last, each) || bringsFault(message, each))) continue;
    last = each;
    known.add(name);
    fixes.push({ by: 'name', name, trailer: false });
  }
  for (const span of numbersIn(message)) {
    const number = Number(message.slice(span.start + 1, span.end));
    if (numberBringsFault(message, span)) fixes.push({ by: 'number', number });
  }
  return fixes;
}

/** What may stand right before a number that brought something. */
const CAME_WITH = /\b(?:in|by|from|since|after|with|to|of|prs?|request)\s+(?:[\w.-]{1,40}\/[\w.-]{1,40})?$/i;
const DIGITS = /^\d{1,9}\b/;
const MOST = 100;

/** Numbers of pull requests, where something may have come with them; `(#12)` is seldom more than the commit's own. */
function numbersIn(message: string): Span[] {
  const spans: Span[] = [];
  for (let start = message.indexOf('#'); start >= 0 && spans.length < MOST; start = message.indexOf('#', start + 1)) {
    if (message[start - 1] === '(' || !CAME_WITH.test(message.slice(Math.max(0, start - 80), start))) continue;
    const digits = DIGITS.exec(message.slice(start + 1, start + 11));
    if (digits) spans.push({ start, end: start + 1 + digits[0].length });
  }
  return spans;
}
