import * as l10n from '@vscode/l10n';
import type { Measured } from '../core/measurement';
import type { Hint, Report } from '../core/report/report';
import { shortSha } from './commitWords';
import { groupOf } from './hintGroups';
import { endInWords } from './hintWords';
import { countOfChanges, countOfReleases, share } from './words';

/**
 * `at least 2 of 31 releases failed; last: v1.8.2, reverted after 5 h`: what git alone gives is a lower bound
 * (docs/metrics.md, "Change-failure hints").
 */
export function hintedFailures(rate: Measured, { repository, hints }: Pick<Report, 'repository' | 'hints'>): string {
  const failed = Math.round(rate.value * rate.sampleSize);
  const all = repository.releases > 0 ? countOfReleases(rate.sampleSize) : countOfChanges(rate.sampleSize);
  if (failed === 0) return l10n.t('no hint of a failure in {0}', all);
  const last = hints.find((hint) => groupOf(hint) === 'counted');
  return last
    ? l10n.t('at least {0} of {1} failed; last: {2}, {3}', failed, all, nameOf(last), endInWords(last))
    : l10n.t('at least {0} of {1} failed', failed, all);
}

function nameOf({ failed }: Hint): string {
  return failed.release ?? shortSha(failed.sha);
}

/** `95 % sure to lie between 0.3 % and 12 %`; null where the interval is too narrow to matter. */
export function intervalOf({ interval }: Measured): string | null {
  return interval ? l10n.t('95 % interval {0} to {1}', share(interval[0]), share(interval[1])) : null;
}
