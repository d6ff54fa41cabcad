import { isFields } from '../fields';
import { decodeValues, type Sample, type Sampled, severalSeries } from './answer';
import type { Question } from './plan';

/** Tells the answers to one query of many apart. */
const LABEL = 'momentum';

/** Servers that are slow, or that keep to a length: VictoriaMetrics takes queries of 16 KiB. */
const MOST_QUERIES = 80;
const LONGEST_QUERY = 15_000;

/** Many queries as one, whose series each carry the number of the query that gave them. */
export function batchedQuery(questions: readonly Question[]): string {
  return queriesIn(questions)
    .map((query, index) => `label_replace(${query}\n,"${LABEL}","${index}","","")`)
    .join(' or ');
}

/** Groups of questions, in order, in batches that a server takes. */
export function batchesOf(groups: readonly (readonly Question[])[]): readonly (readonly (readonly Question[])[])[] {
  const batches: (readonly Question[])[][] = [];
  let last: (readonly Question[])[] = [];
  for (const group of groups) {
    const more = [...last, group];
    const fits = queriesIn(more.flat()).length <= MOST_QUERIES && batchedQuery(more.flat()).length <= LONGEST_QUERY;
    if (fits && last.length > 0) {
      last.push(group);
      continue;
    }
    last = [group];
    batches.push(last);
  }
  return batches;
}

/** What each question of a batch was answered; null where the batch as such wasn't. */
export function decodeBatch(
  body: unknown,
  questions: readonly Question[],
): readonly Sampled<readonly Sample[]>[] | null {
  if (!isFields(body) || body['status'] !== 'success' || !isFields(body['data'])) return null;
  const { resultType, result } = body['data'];
  if (!Array.isArray(result) || (resultType !== 'vector' && resultType !== 'matrix')) return null;
  const series = new Map<string, unknown[]>();
  for (const item of result) {
    if (!isFields(item) || !isFields(item['metric'])) return null;
    const number = item['metric'][LABEL];
    if (typeof number !== 'string') return null;
    const values = resultType === 'vector' ? [item['value']] : item['values'];
    const own = series.get(number);
    if (own) own.push(values);
    else series.set(number, [values]);
  }
  const queries = queriesIn(questions);
  return questions.map(({ query, subject }) => {
    const [values, ...others] = series.get(String(queries.indexOf(query))) ?? [];
    if (values === undefined) return { state: 'empty' };
    return others.length > 0 ? severalSeries(others.length + 1, subject) : decodeValues(values, subject);
  });
}

/** Each once. */
function queriesIn(questions: readonly Question[]): readonly string[] {
  return [...new Set(questions.map(({ query }) => query))];
}
