import * as l10n from '@vscode/l10n';
import type { Trap, TrapEvidence } from '../core/trap/trap';
import { day } from './dates';
import { comparison, directionInWords, evidenceFacts, signalTitle } from './trapWords';

export function evidenceHead(): string[] {
  return [l10n.t('Signal'), l10n.t('Direction'), l10n.t('12 weeks and 12 before'), l10n.t('Rests on')];
}

/** What worsens first, then output, then the rest. */
export function evidenceRows({ evidence }: Pick<Trap, 'evidence'>): string[][] {
  return inReadingOrder(evidence).map((each) => [
    signalTitle(each.signal),
    directionInWords(each),
    comparison(each),
    evidenceFacts(each).join(', '),
  ]);
}

export function inReadingOrder(evidence: readonly TrapEvidence[]): TrapEvidence[] {
  const rank = ({ kind, direction }: TrapEvidence) =>
    kind === 'indicator' && direction === 'worse' ? 0 : kind === 'output' ? 1 : 2;
  return evidence.toSorted((a, b) => rank(a) - rank(b));
}

/** `29 Aug 2026 to 21 Nov 2026, against 6 Jun 2026 to 29 Aug 2026`; null where nothing was compared. */
export function comparedWindows({ before, after }: Pick<Trap, 'before' | 'after'>): string | null {
  if (!before || !after) return null;
  const [earlier, later] = [before, after].map(({ start, end }) => l10n.t('{0} to {1}', day(start), day(end)));
  return l10n.t('Compared: {0}, against {1}.', later ?? '', earlier ?? '');
}

/** What the verdict could not see, unless that is all it says. */
export function unseenBy({ unseen, sentence }: Pick<Trap, 'unseen' | 'sentence'>): readonly string[] {
  return unseen.filter((what) => what !== sentence);
}
