import type { Report } from '../../src/core/report/report';
import { DAY, type Instant } from '../../src/core/time/instant';
import { measure } from '../../src/measure';
import { noExchange } from './exchange';

const LONGEST = 36_500 * DAY;

/** The report of a repository's whole history, with its changes. */
export async function reportOf(
  path: string,
  { asOf, keep = null }: { readonly asOf: Instant; readonly keep?: string | null },
): Promise<Report> {
  const outcome = await measure(
    {
      path,
      git: 'git',
      window: LONGEST,
      asOf,
      detail: true,
      keep,
      scope: null,
      profile: 'dora',
      ownEndpoints: [],
      endpoints: null,
      polling: null,
      origins: null,
      verdicts: [],
    },
    { signal: new AbortController().signal, exchange: noExchange, onProgress: () => undefined },
  );
  if (outcome.state === 'failed') throw new Error(outcome.problem.message);
  return outcome.report;
}
