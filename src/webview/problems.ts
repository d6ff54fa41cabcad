import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import { element, icon } from './element';
import { section } from './section';

/** What the report could not see, and what to do about it. */
export function problems({ problems }: Report): HTMLElement | null {
  if (problems.length === 0) return null;
  const items = problems.map(({ message, fix, source }) =>
    element(
      'li',
      {},
      icon('warning'),
      element(
        'div',
        {},
        element('p', { textContent: message }),
        fix === null ? null : element('p', { textContent: fix }),
        element('p', { className: 'note', textContent: source }),
      ),
    ),
  );
  return section('problems', l10n.t('Problems'), element('ul', { className: 'problems' }, ...items));
}
