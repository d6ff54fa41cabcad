import { type Fields, isFields } from '../fields';
import { notPrometheus, type Sampled } from '../prometheusAnswer';
import type { RulesRequest } from '../prometheusPlan';
import type { Labels } from './labels';

/** A rule as the server evaluates it. */
export interface Rule {
  /** What it records, or its alert's name. */
  readonly name: string;
  readonly labels: Labels;
  /** PromQL, in one line. */
  readonly query: string;
}

/** The rules of objectives. What a server doesn't know of this it passes over, and tells of all its rules. */
export const RULES_REQUEST: RulesRequest = {
  path: '/api/v1/rules',
  form: null,
  search: new URLSearchParams([
    ['match[]', '{sloth_id!=""}'],
    ['match[]', '{slo!=""}'],
    ['exclude_alerts', 'true'],
  ]).toString(),
};

const MOST_RULES = 20_000;
const LONGEST_QUERY = 10_000;

/** The rules of a `/api/v1/rules` that are about objectives: some servers answer with all they have. */
export function decodeRules(body: unknown, subject: string): Sampled<readonly Rule[]> {
  const data = isFields(body) ? body['data'] : undefined;
  const groups = isFields(data) ? data['groups'] : undefined;
  if (!Array.isArray(groups)) return notPrometheus(subject);
  const items = groups
    .flatMap((group) => (isFields(group) && Array.isArray(group['rules']) ? group['rules'] : []))
    .slice(0, MOST_RULES);
  return { state: 'sampled', sample: items.flatMap((item) => (isFields(item) ? ruleOf(item) : [])) };
}

function ruleOf({ name, query, labels }: Fields): readonly Rule[] {
  if (typeof name !== 'string' || typeof query !== 'string' || query.length > LONGEST_QUERY) return [];
  const known = new Map<string, string>();
  if (isFields(labels))
    for (const [label, value] of Object.entries(labels)) if (typeof value === 'string') known.set(label, value);
  if (!known.has('sloth_id') && !known.has('slo')) return [];
  return [{ name, labels: known, query: inOneLine(query) }];
}

/** vmalert gives a rule's text as it stands in the file, comments and all. */
function inOneLine(query: string): string {
  return query
    .replace(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|#[^\n]*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
