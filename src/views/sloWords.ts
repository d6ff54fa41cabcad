import * as l10n from '@vscode/l10n';
import type { Slo, SloState } from '../core/report/report';
import { SECOND } from '../core/time/instant';
import { day, minute } from './dates';
import { number, objective, share, span } from './words';

/** How a reader should take the state: only `good` may look reassuring. */
export type Mood = 'good' | 'warning' | 'bad' | 'neutral' | 'unknown';

export function moodOf(state: SloState): Mood {
  switch (state) {
    case 'healthy':
      return 'good';
    case 'atRisk':
    case 'burning':
      return 'warning';
    case 'exhausted':
    case 'invalid':
      return 'bad';
    case 'recovering':
      return 'neutral';
    case 'noData':
    case 'stale':
      return 'unknown';
  }
}

export function stateInWords(state: SloState): string {
  switch (state) {
    case 'healthy':
      return l10n.t('healthy');
    case 'atRisk':
      return l10n.t('at risk');
    case 'burning':
      return l10n.t('burning');
    case 'recovering':
      return l10n.t('recovering');
    case 'exhausted':
      return l10n.t('exhausted');
    case 'noData':
      return l10n.t('no data');
    case 'stale':
      return l10n.t('stale');
    case 'invalid':
      return l10n.t('invalid');
  }
}

/** `38 % of the error budget is left`; null where it's unknown. */
export function remainingInWords({ remaining }: Pick<Slo, 'remaining'>): string | null {
  if (remaining === null) return null;
  if (remaining >= 0) return l10n.t('{0} of the error budget is left', share(remaining));
  return l10n.t('the error budget is overspent by {0}', share(-remaining));
}

/** `99.9 % over 30 days`. */
export function goal({ objective: target, windowSeconds }: Slo): string {
  return l10n.t('{0} over {1}', objective(target), span(windowSeconds * SECOND));
}

/** The goal, and what it weighs by where that is known: `99.9 % over 30 days, by events`. */
export function weightedGoal(slo: Slo): string {
  return [goal(slo), ...(slo.weighting === null ? [] : [weightingInWords(slo.weighting)])].join(', ');
}

/** `13 % of the window has samples`; null where all of it has, or nobody knows. */
export function coverageInWords({ coverage }: Slo): string | null {
  return coverage === null || coverage === 1 ? null : l10n.t('{0} of the window has samples', share(coverage));
}

/** Where the objective counts time: `17 of 43 min`; null where it counts events. */
export function budgetInMinutes({ budgetMinutes: budget, remaining }: Slo): string | null {
  if (budget === null || remaining === null) return null;
  return l10n.t('{0} of {1} min', number(budget * remaining), number(budget));
}

/** The most urgent burn-rate alert whose condition holds; null where none does. */
export function alertInWords({ alert }: Slo): string | null {
  switch (alert) {
    case 'page':
      return l10n.t('Burn-rate alert: a page, it burns too fast to wait.');
    case 'ticket':
      return l10n.t('Burn-rate alert: a ticket, it burns faster than it may.');
    case null:
      return null;
  }
}

/** `Maintenance left out: 21 Nov 2026, 22:00 UTC, 2 h (new database).`; null where nothing is. */
export function maintenanceInWords({ maintenance }: Slo): string | null {
  if (maintenance.length === 0) return null;
  const stretches = maintenance.map(({ from, to, reason }) => {
    const stretch = `${minute(from)}, ${span(Date.parse(to) - Date.parse(from))}`;
    return reason === null ? stretch : `${stretch} (${reason})`;
  });
  return l10n.t('Maintenance left out: {0}.', stretches.join('; '));
}

/** What there is to know of how the figures were got and what they call for, a sentence each. */
export function remarks(slo: Slo): readonly string[] {
  return [alertInWords(slo), slo.reason, slo.note, maintenanceInWords(slo)].filter((remark) => remark !== null);
}

export function weightingInWords(weighting: Slo['weighting']): string {
  switch (weighting) {
    case 'events':
      return l10n.t('by events');
    case 'time':
      return l10n.t('by time');
    case null:
      return l10n.t('unknown');
  }
}

/**
 * A forecast, which says so; null where none can be made. What would take the window or longer doesn't happen: by
 * then the window has rolled past all that is spent now.
 */
export function forecast({ exhaustsAt, sampledAt, windowSeconds }: Slo): string | null {
  if (exhaustsAt === null || sampledAt === null) return null;
  if (Date.parse(exhaustsAt) - Date.parse(sampledAt) >= windowSeconds * SECOND) return null;
  return l10n.t('Forecast: exhausted around {0}, if it goes on burning as now.', day(exhaustsAt));
}
