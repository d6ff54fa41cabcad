import * as l10n from '@vscode/l10n';
import type { Occurrence, ReportedChange } from '../core/report/report';
import { day } from './dates';

/** As git shortens it. */
export function shortSha(sha: string): string {
  return sha.slice(0, 8);
}

/** `in v1.8.2 on 3 Oct 2026`. */
export function place({ release, at }: Occurrence): string {
  return release === null ? l10n.t('on {0}', day(at)) : l10n.t('in {0} on {1}', release, day(at));
}

/** `squash`, `merge by a bot`. */
export function kindInWords({ kind, bot }: ReportedChange): string {
  return bot ? l10n.t('{0} by a bot', nameOf(kind)) : nameOf(kind);
}

function nameOf(kind: ReportedChange['kind']): string {
  switch (kind) {
    case 'merge':
      return l10n.t('merge');
    case 'squash':
      return l10n.t('squash');
    case 'direct':
      return l10n.t('direct');
  }
}
