import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import { assistedItems } from '../views/assistedWords';
import { commitsBehind } from '../views/changesBehind';
import { coupledItem, couplingRemarks, hotspotItem } from '../views/codeWords';
import { behindList } from './behindList';
import { element } from './element';
import { itemSection } from './itemSection';

/** What the changes do to the code: coupling, hotspots, and what assistants had a part in. */
export function codeSections(root: string, report: Report): HTMLElement[] {
  return [coupling(report), hotspots(report), assisted(root, report)];
}

function coupling({ coupling }: Report): HTMLElement {
  const { files, changes, tooLarge } = coupling;
  const remark =
    changes + tooLarge === 0
      ? l10n.t('Unknown: no change of the window tells of it.')
      : files.length === 0
        ? l10n.t('No files of different components change together.')
        : l10n.t('Files of different components that change together.');
  const of = changes + tooLarge === 0 ? '' : ` ${couplingRemarks(coupling).join(' ')}`;
  return itemSection('coupling', l10n.t('Hidden coupling'), `${remark}${of}`, files.map(coupledItem));
}

function hotspots({ hotspots }: Report): HTMLElement {
  const remark =
    hotspots.length === 0
      ? l10n.t('No file of the window stands out.')
      : l10n.t('Large files that change often, the most first.');
  return itemSection('hotspots', l10n.t('Hotspots'), remark, hotspots.map(hotspotItem));
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
