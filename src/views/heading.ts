import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import { daysInWords, minute } from './dates';

/** `mainline main · scope api · 90 days to 21 Nov 2026, 05:40 UTC`. */
export function headingOf(report: Report): string {
  const { mainline } = report.repository;
  return [
    ...(mainline === null ? [] : [l10n.t('mainline {0}', mainline)]),
    ...restrictions(report),
    l10n.t('{0} to {1}', daysInWords(report.window.days), minute(report.window.end)),
  ].join(' · ');
}

/** What sets the figures apart from the usual ones: `scope api`, `profile gitlab`. */
export function restrictions({ repository, profile }: Report): string[] {
  return [
    ...(repository.scope === null ? [] : [l10n.t('scope {0}', repository.scope)]),
    ...(profile === 'dora' ? [] : [l10n.t('profile {0}', profile)]),
  ];
}
