import * as vscode from 'vscode';
import type { Polling } from '../core/endpoints/polling';
import type { MeasureRequest } from '../core/report/request';
import { settingsFor } from './settings';
import type { Surroundings } from './surroundings';

/** What to measure of a repository, as it is set, chosen and agreed to now. */
export async function requestOf(
  root: string,
  {
    gitPath,
    scopes,
    keep,
    consent,
    verdicts,
  }: Pick<Surroundings, 'gitPath' | 'scopes' | 'keep' | 'consent' | 'verdicts'>,
  polling: Polling,
): Promise<MeasureRequest> {
  const { window, profile, originSeconds } = settingsFor(vscode.Uri.file(root));
  return {
    path: root,
    git: await gitPath(),
    window,
    profile,
    scope: scopes.of(root),
    asOf: null,
    detail: true,
    keep,
    ownEndpoints: settingsFor().endpoints,
    endpoints: { allowedOrigins: [], agreed: consent.agreedOf(root).map(({ content }) => content) },
    polling,
    // what can't be kept would be looked for anew each time
    origins: keep === null || originSeconds === 0 ? null : { secondsADay: originSeconds },
    verdicts: verdicts.of(root),
  };
}
