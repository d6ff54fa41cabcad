import * as l10n from '@vscode/l10n';
import type { Measured } from '../core/measurement';
import type { ReportedRepository } from '../core/report/report';
import { countOfChanges, countOfReleases, share } from './words';

/** `at least 2 of 31 releases`: what git alone gives is a lower bound (docs/metrics.md, "Change-failure hints"). */
export function hintedFailures(rate: Measured, repository: ReportedRepository): string {
  const failed = Math.round(rate.value * rate.sampleSize);
  const all = repository.releases > 0 ? countOfReleases(rate.sampleSize) : countOfChanges(rate.sampleSize);
  return failed === 0 ? l10n.t('no hint of a failure in {0}', all) : l10n.t('at least {0} of {1}', failed, all);
}

/** `95 % sure to lie between 0.3 % and 12 %`; null where the interval is too narrow to matter. */
export function intervalOf({ interval }: Measured): string | null {
  return interval ? l10n.t('95 % interval {0} to {1}', share(interval[0]), share(interval[1])) : null;
}
