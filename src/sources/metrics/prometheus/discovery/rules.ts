import { type Fields, isFields } from '../../fields';
import { grouped } from '../../grouped';
import { notPrometheus, type Sampled } from '../answer';
import type { RulesRequest } from '../plan';
import type { Labels } from './labels';
import { STRING } from './promql';

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
/** Sloth and Pyrra write some twenty for each, and each group of it. */
const MOST_OF_ONE = 1000;
const LONGEST_QUERY = 10_000;

/** The rules of a `/api/v1/rules` that are about objectives: some servers answer with all they have. */
export function decodeRules(body: unknown, subject: string): Sampled<readonly Rule[]> {
  const data = isFields(body) ? body['data'] : undefined;
  const groups = isFields(data) ? data['groups'] : undefined;
  if (!Array.isArray(groups)) return notPrometheus(subject);
  const items = groups
    .flatMap((group) => (isFields(group) && Array.isArray(group['rules']) ? group['rules'] : []))
    .slice(0, MOST_RULES);
  const rules = items.flatMap((item) => (isFields(item) ? ruleOf(item) : []));
  return {
    state: 'sampled',
    sample: [...rulesByObjective(rules).values()].flatMap((own) => own.slice(0, MOST_OF_ONE)),
  };
}

/** By what Sloth, or else Pyrra, names the objective. */
export function rulesByObjective(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  return grouped(rules, ({ labels }) => labels.get('sloth_id') ?? labels.get('slo') ?? '');
}

function ruleOf({ name, query, labels }: Fields): readonly Rule[] {
  if (typeof name !== 'string' || typeof query !== 'string' || query.length > LONGEST_QUERY) return [];
  const known = new Map<string, string>();
  if (isFields(labels))
    for (const [label, value] of Object.entries(labels)) if (typeof value === 'string') known.set(label, value);
  if (!known.has('sloth_id') && !known.has('slo')) return [];
  return [{ name, labels: known, query: inOneLine(query) }];
}

const STRING_OR_COMMENT = new RegExp(`(${STRING.source})|#[^\\n]*`, STRING.flags);

/** vmalert gives a rule's text as it stands in the file, comments and all. */
function inOneLine(query: string): string {
  return query.replace(STRING_OR_COMMENT, '$1').replace(/\s+/g, ' ').trim();
}
