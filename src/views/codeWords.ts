import * as l10n from '@vscode/l10n';
import type { CoupledFiles, Coupling } from '../core/code/coupling';
import type { Hotspot } from '../core/code/hotspot';
import type { ListItem } from './listItem';
import { bytes, countOfChanges, share } from './words';

export function coupledInWords(one: string, other: string): string {
  return l10n.t('{0} and {1}', one, other);
}

export function coupledItem({ files, support, confidence, supportBefore, confidenceBefore }: CoupledFiles): ListItem {
  return {
    sentence: coupledInWords(...files),
    facts: [
      support === 1 ? l10n.t('1 change touched both') : l10n.t('{0} changes touched both', support),
      l10n.t('{0} of those that touched the rarer', share(confidence)),
      supportBefore === 0
        ? l10n.t('none in the window before')
        : l10n.t('{0} and {1} in the window before', supportBefore, share(confidenceBefore)),
    ],
  };
}

/** How many changes touch several components at all, against the window before, and of how many nobody can tell. */
export function couplingRemarks({ across, changes, acrossBefore, changesBefore, tooLarge }: Coupling): string[] {
  return [
    changesBefore === 0
      ? l10n.t('{0} of {1} touch more than one component.', across, countOfChanges(changes))
      : l10n.t(
          '{0} of {1} touch more than one component; {2} of {3} did in the window before.',
          across,
          countOfChanges(changes),
          acrossBefore,
          countOfChanges(changesBefore),
        ),
    ...(tooLarge === 0 ? [] : [l10n.t('{0} touch too many files to tell.', countOfChanges(tooLarge))]),
  ];
}

export function hotspotItem({ path, changes, bytes: size }: Hotspot): ListItem {
  return {
    sentence: path,
    facts: [countOfChanges(changes), size === null ? l10n.t('size unknown') : bytes(size)],
  };
}
