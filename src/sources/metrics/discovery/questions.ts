import { type Instant, SECOND } from '../../../core/time/instant';
import { type Question, SERVER_TIMEOUT } from '../prometheusPlan';

/** One query, now by the server's clock, or as if now were then. */
export function instantQuestion(query: string, subject: string, asOf: Instant | null): Question {
  const time = asOf === null ? {} : { time: seconds(asOf) };
  return { path: '/api/v1/query', form: { query, timeout: SERVER_TIMEOUT, ...time }, subject };
}

export function rangeQuestion(
  query: string,
  subject: string,
  { startAt, endAt, stepSeconds }: { readonly startAt: Instant; readonly endAt: Instant; readonly stepSeconds: number },
): Question {
  const range = { start: seconds(startAt), end: seconds(endAt), step: String(stepSeconds) };
  return { path: '/api/v1/query_range', form: { query, timeout: SERVER_TIMEOUT, ...range }, subject };
}

/** The rules of objectives. What the server doesn't know of this, it leaves out of account: then all its rules come. */
export const RULES_QUESTION: Question = {
  path: '/api/v1/rules',
  form: null,
  search: 'match[]={sloth_id!=""}&match[]={slo!=""}&exclude_alerts=true',
  subject: 'rules',
  optional: true,
};

function seconds(at: Instant): string {
  return String(at / SECOND);
}
