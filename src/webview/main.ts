import '@vscode/codicons/dist/codicon.css';
import * as l10n from '@vscode/l10n';
import type { ToPage } from '../protocol';
import { keepAgesTrue } from './ages';
import { remember, remembered, send } from './host';
import { Page } from './page';

const sentences = document.getElementById('sentences')?.textContent;
if (sentences) l10n.config({ contents: sentences });

const root = document.getElementById('app');
if (root) {
  const page = new Page(root);
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    remember(data.state);
    page.show(data.state);
  });
  showRemembered(page);
  keepAgesTrue();
  send({ type: 'ready' });
}

/** Figures that were shown before; kept by another version of the page they may lack what this one draws. */
function showRemembered(page: Page): void {
  const state = remembered();
  try {
    page.show(state?.kind === 'repositories' ? state : { kind: 'searching' });
  } catch {
    page.show({ kind: 'searching' });
  }
}
