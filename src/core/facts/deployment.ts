import type { Timestamp } from '../time/instant';

/** What was brought to an environment, as an endpoint tells it. */
export interface Deployment {
  readonly id: string;
  readonly service: string | null;
  readonly environment: string | null;
  readonly version: string | null;
  readonly sha: string | null;
  readonly status: string | null;
  readonly startedAt: Timestamp | null;
  readonly finishedAt: Timestamp | null;
  readonly url: string | null;
  readonly source: string;
}

/** Words for an environment that is none of users': `staging`, `eu-dev-2`, `review/login`, `pre-production`. */
const BEFORE_USERS = new Set([
  ...['dev', 'devel', 'development', 'local', 'sandbox', 'demo', 'ci', 'lab'],
  ...['test', 'tests', 'testing', 'qa', 'uat', 'perf', 'load', 'int', 'integration', 'acc', 'acceptance'],
  ...['stage', 'staging', 'stg', 'preview', 'review', 'pre', 'preprod', 'preproduction', 'non', 'nonprod'],
]);

/** What servers call a deployment that went well; GitHub calls one inactive that another came after. */
const SUCCESS =
  /^(?:success|succeeded|successful|ok|passed|done|complete|completed|finished|deployed|active|inactive|live)$/i;

/**
 * Whether users have what was deployed: to an environment that is not clearly another one, and as far as its status
 * tells with success. docs/metrics.md, "Deployments and incidents".
 */
export function reachedUsers({ environment, status }: Pick<Deployment, 'environment' | 'status'>): boolean {
  const words = (environment ?? '').toLowerCase().split(/[^a-z]+/);
  return !words.some((word) => BEFORE_USERS.has(word)) && (status === null || SUCCESS.test(status.trim()));
}
