import * as l10n from '@vscode/l10n';
import type { CoupledFiles, Coupling } from '../core/code/coupling';
import type { Hotspot } from '../core/code/hotspot';
import type { ListItem } from './listItem';
import { bytes, countOfChanges, share } from './words';

export function coupledItem({ files, support, confidence, supportBefore, confidenceBefore }: CoupledFiles): ListItem {
  return {
    sentence: l10n.t('{0} and {1}', ...files),
    facts: [
      support === 1 ? l10n.t('1 change touched both') : l10n.t('{0} changes touched both', support),
      l10n.t('{0} of those that touched the rarer', share(confidence)),
      supportBefore === 0
        ? l10n.t('none in the window before')
        : l10n.t('{0} and {1} in the window before', supportBefore, share(confidenceBefore)),
    ],
  };
}

/** `Of 79 changes; 3 more touch too many files to tell.` */
export function couplingRemark({ changes, tooLarge }: Coupling): string {
  if (tooLarge === 0) return l10n.t('Of {0}.', countOfChanges(changes));
  return l10n.t('Of {0}; {1} more touch too many files to tell.', countOfChanges(changes), tooLarge);
}

export function hotspotItem({ path, changes, bytes: size }: Hotspot): ListItem {
  return {
    sentence: path,
    facts: [countOfChanges(changes), size === null ? l10n.t('size unknown') : bytes(size)],
  };
}
