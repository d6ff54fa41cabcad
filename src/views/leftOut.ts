import * as l10n from '@vscode/l10n';

type Counts = Readonly<Record<string, number>>;

/** What a figure doesn't count, each reason in words: `3 by bots`. An unknown reason keeps its name. */
export function leftOut(counts: Counts | undefined): string[] {
  return phrases(counts, leftOutFor);
}

/** What a figure does count and is worth knowing of: `5 by bots`. */
export function including(counts: Counts | undefined): string[] {
  return phrases(counts, includedAs);
}

function phrases(counts: Counts | undefined, say: (reason: string, n: number) => string): string[] {
  return Object.entries(counts ?? {})
    .filter(([, n]) => n > 0)
    .map(([reason, n]) => say(reason, n));
}

function leftOutFor(reason: string, n: number): string {
  switch (reason) {
    case 'bot':
      return l10n.t('{0} by bots', n);
    case 'noPullRequest':
      return l10n.t('{0} that no pull request is known of', n);
    case 'startUnobservable':
      return l10n.t('{0} whose start git does not show', n);
    case 'skewedClock':
      return l10n.t('{0} with clocks that disagree', n);
    case 'prerelease':
      return n === 1 ? l10n.t('1 pre-release') : l10n.t('{0} pre-releases', n);
    case 'firstRelease':
      return l10n.t('{0} in the first release of all', n);
    case 'afterPause':
      return l10n.t('{0} in a release after a long pause', n);
    case 'notCounted':
      return l10n.t('{0} whose lines are not counted', n);
    case 'cutOff':
      return l10n.t('{0} where the history is cut off', n);
    case 'caught':
      return l10n.t('{0} caught before release', n);
    case 'repairNotReleased':
      return l10n.t('{0} whose repair is not released yet', n);
    case 'notChangeRelated':
      return n === 1
        ? l10n.t('1 incident that is not change-related')
        : l10n.t('{0} incidents that are not change-related', n);
    case 'unknown':
      return n === 1 ? l10n.t('1 incident of unknown cause') : l10n.t('{0} incidents of unknown cause', n);
    case 'open':
      return l10n.t('{0} still open', n);
    case 'notPassed':
      return l10n.t('{0} that did not pass', n);
    case 'notEnded':
      return l10n.t('{0} that neither passed nor failed', n);
    case 'withoutTime':
      return l10n.t('{0} without a time', n);
    default:
      return `${n} ${reason}`;
  }
}

function includedAs(kind: string, n: number): string {
  switch (kind) {
    case 'bot':
      return l10n.t('{0} by bots', n);
    case 'countedFromMerge':
      return l10n.t('{0} counted from the merge, as git does not show their start', n);
    case 'notChangeRelated':
      return l10n.t('{0} not change-related', n);
    case 'unknown':
      return l10n.t('{0} of unknown cause', n);
    default:
      return `${n} ${kind}`;
  }
}
