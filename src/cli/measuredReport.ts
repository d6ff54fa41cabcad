import type { Report } from '../core/report/report';
import type { MeasureRequest } from '../core/report/request';
import { guardedClient } from '../http/client';
import { historiesFolder } from './cacheFolder';
import { agreeOnTerminal, originsOfEnvironment } from './consent';
import { CouldNotRun } from './endings';
import { permitOf } from './permit';
import { measureVisibly } from './progress';

/** What every command that measures lets its user choose. */
export interface MeasureOptions {
  readonly asOf?: number;
  readonly scope?: string;
  readonly cache: boolean;
  readonly allowOrigin: readonly string[];
}

/**
 * Measures what endpoints are allowed to be asked for; on a terminal the user may allow the others.
 * @param wanted What the command itself decides. @throws CouldNotRun where nothing could be measured.
 */
export async function measuredReport(
  path: string,
  { asOf, scope, cache, allowOrigin }: MeasureOptions,
  wanted: Pick<MeasureRequest, 'window' | 'profile' | 'detail' | 'origins'> & { readonly asksEndpoints: boolean },
): Promise<Report> {
  const { asksEndpoints, ...request } = wanted;
  const allowed = [...allowOrigin, ...originsOfEnvironment(process.env)];
  const exchangeWith = guardedClient({ environmentProxy: true });
  const measureWith = (allowedOrigins: readonly string[]) =>
    measureVisibly(
      {
        ...request,
        path,
        git: 'git',
        asOf: asOf ?? null,
        scope: scope ?? null,
        keep: cache ? historiesFolder() : null,
        ownEndpoints: [],
        endpoints: asksEndpoints ? { allowedOrigins, agreed: [] } : null,
        polling: null,
        verdicts: [],
      },
      exchangeWith(permitOf(allowedOrigins, process.env)),
    );

  let outcome = await measureWith(allowed);
  if (outcome.state === 'measured' && outcome.unasked.length > 0) {
    const agreed = await agreeOnTerminal(outcome.unasked);
    if (agreed.length > 0) outcome = await measureWith([...allowed, ...agreed]);
  }
  if (outcome.state === 'failed') throw new CouldNotRun(outcome.problem);
  return outcome.report;
}
