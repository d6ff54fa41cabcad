import type { Counting } from './found';
import { secondsIn } from './length';

/** One that nobody closes goes on to the end: it isn't searched for again from each of its quotes. */
export const STRING = /"(?:[^"\\]|\\.)*(?:"|\\?$)|'(?:[^'\\]|\\.)*(?:'|\\?$)|`[^`]*(?:`|$)/gs;

/** Changes what is not a string's. */
function outsideStrings(query: string, change: (text: string) => string): string {
  let changed = '';
  let from = 0;
  for (const { 0: string, index } of query.matchAll(STRING)) {
    changed += change(query.slice(from, index)) + string;
    from = index + string.length;
  }
  return changed + change(query.slice(from));
}

/**
 * The expression of a ratio over one window, over any: counts in place of rates, which on VictoriaMetrics divide by
 * the time that a series exists; and no errors, where no series tells of errors, are none of all.
 * Undefined where the window isn't in it, or is none: rules are named by whoever wrote them.
 */
export function countingIn(query: string, window: string): Omit<Counting, 'whole'> | undefined {
  if (secondsIn(window) === undefined) return undefined;
  let found = false;
  const open = outsideStrings(query, (text) =>
    text
      .replaceAll(new RegExp(`\\[${window}(?=[\\]:])`, 'g'), () => {
        found = true;
        return '[{{window}}';
      })
      .replace(/\brate(?=\s*\()/g, 'increase'),
  );
  if (!found) return undefined;
  const [errors, total, ...more] = operandsOf(open);
  if (errors === undefined || total === undefined || more.length > 0 || !isOne(total))
    return { ratio: open, total: null };
  const ratio = isOne(errors) ? `((${errors}) or 0 * (${total})) / (${total})` : open;
  return { ratio, total };
}

/** What stands on both sides of the divisions outside of all brackets. */
function operandsOf(query: string): readonly string[] {
  const flat = flattened(query);
  const operands: string[] = [];
  let from = 0;
  for (let index = flat.indexOf('/'); index >= 0; index = flat.indexOf('/', index + 1)) {
    operands.push(query.slice(from, index).trim());
    from = index + 1;
  }
  return [...operands, query.slice(from).trim()];
}

/** Whether it is one call, selector or aggregation: of an operation on two, nothing does not mean none. */
function isOne(operand: string): boolean {
  const flat = flattened(operand);
  if (/^\(_*\)$/.test(flat)) return isOne(operand.slice(1, -1).trim());
  return !/[-+*%^<>=!]|\b(?:and|or|unless|on|ignoring|bool|offset)\b/.test(flat);
}

/** The text with all within brackets and strings blanked, as long as before. */
function flattened(query: string): string {
  const blank = query.replace(STRING, (string) => '_'.repeat(string.length));
  let depth = 0;
  return [...blank]
    .map((character) => {
      if ('([{'.includes(character)) {
        depth += 1;
        return depth === 1 ? character : '_';
      }
      if (')]}'.includes(character)) {
        depth -= 1;
        return depth === 0 ? character : '_';
      }
      return depth > 0 ? '_' : character;
    })
    .join('');
}
