import * as l10n from '@vscode/l10n';
import type { ExplainedItem, ExplainedList } from '../views/explained';
import { element } from './element';
import { commitButton } from './intents';

/** What a list holds; the report has all. */
const MOST = 200;

/** What a figure is made of, with the commits that it leads to. */
export function behindList(root: string, { title, items }: ExplainedList): HTMLElement {
  const rest = items.length - MOST;
  return element(
    'div',
    {},
    element('h4', { textContent: title }),
    element(
      'ul',
      { className: 'links', ariaLabel: title },
      ...items.slice(0, MOST).map((item) => element('li', {}, itemLink(root, item))),
      rest > 0 ? element('li', { className: 'note', textContent: l10n.t('and {0} more', rest) }) : null,
    ),
  );
}

/** What is about no commit leads nowhere. */
export function itemLink(root: string, { sha, text }: ExplainedItem): HTMLElement {
  return sha === null ? element('span', { textContent: text }) : commitButton(root, sha, text);
}
