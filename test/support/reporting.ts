import type { Report } from '../../src/core/report/report';
import type { MeasureRequest } from '../../src/core/report/request';
import { DAY, type Instant } from '../../src/core/time/instant';
import { measure } from '../../src/measure';
import { noExchange } from './exchange';

const LONGEST = 36_500 * DAY;

/** The report of a repository's whole history, with its changes. */
export async function reportOf(
  path: string,
  { asOf, keep = null, origins = null }: { readonly asOf: Instant } & Partial<Pick<MeasureRequest, 'keep' | 'origins'>>,
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
      origins,
      verdicts: [],
    },
    { signal: new AbortController().signal, exchange: noExchange, onProgress: () => undefined },
  );
  if (outcome.state === 'failed') throw new Error(outcome.problem.message);
  return outcome.report;
}
