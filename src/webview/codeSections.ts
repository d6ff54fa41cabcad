import * as l10n from '@vscode/l10n';
import type { CoupledFiles } from '../core/code/coupling';
import type { Report } from '../core/report/report';
import { assistedItems } from '../views/assistedWords';
import { commitsBehind } from '../views/changesBehind';
import { coupledInWords, coupledItem, couplingRemarks, hotspotItem } from '../views/codeWords';
import { behindList } from './behindList';
import { type Child, element } from './element';
import { fileButton } from './intents';
import { itemSection } from './itemSection';

/** What the changes do to the code: coupling, hotspots, and what assistants had a part in. */
export function codeSections(root: string, report: Report): HTMLElement[] {
  return [coupling(root, report), hotspots(root, report), assisted(root, report)];
}

function coupling(root: string, { coupling }: Report): HTMLElement {
  const { files, changes, tooLarge } = coupling;
  const remark =
    changes + tooLarge === 0
      ? l10n.t('Unknown: no change of the window tells of it.')
      : files.length === 0
        ? l10n.t('No files of different components change together.')
        : l10n.t('Files of different components that change together.');
  const of = changes + tooLarge === 0 ? '' : ` ${couplingRemarks(coupling).join(' ')}`;
  const items = files.map((pair) => ({ ...coupledItem(pair), head: coupledLinks(root, pair) }));
  return itemSection('coupling', l10n.t('Hidden coupling'), `${remark}${of}`, items);
}

/** Stands for a path while the words around are translated: no path holds it. */
const PLACE = '\u0000';

function coupledLinks(root: string, { files: [one, other] }: CoupledFiles): Child[] {
  const [before = '', between = '', after = ''] = coupledInWords(PLACE, PLACE).split(PLACE);
  return [before, fileButton(root, one), between, fileButton(root, other), after];
}

function hotspots(root: string, { hotspots }: Report): HTMLElement {
  const remark =
    hotspots.length === 0
      ? l10n.t('No file of the window stands out.')
      : l10n.t('Large files that change often, the most first.');
  const items = hotspots.map((hotspot) => ({ ...hotspotItem(hotspot), head: [fileButton(root, hotspot.path)] }));
  return itemSection('hotspots', l10n.t('Hotspots'), remark, items);
}

/** By change, never by person. */
function assisted(root: string, report: Report): HTMLElement {
  const { assisted } = report.assisted;
  const shas = (report.changes ?? []).filter(({ assisted }) => assisted).map(({ sha }) => sha);
  const [changes] = commitsBehind(shas, report);
  const remark =
    assisted.state === 'unmeasured'
      ? l10n.t('Unknown: {0}', assisted.reason)
      : l10n.t('How often changes failed that name an AI assistant, beside the rest.');
  return itemSection(
    'assisted',
    l10n.t('AI-assisted changes'),
    remark,
    assistedItems(report.assisted),
    changes
      ? element(
          'details',
          { id: 'assisted-changes' },
          element('summary', { textContent: l10n.t('Changes that name an assistant') }),
          behindList(root, changes),
        )
      : null,
  );
}
