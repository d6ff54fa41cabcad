import '@vscode/codicons/dist/codicon.css';
import type { ToPage } from '../protocol';
import { keepAgesTrue } from './ages';
import { remember, remembered, send } from './host';
import { Page } from './page';

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

/** A state kept by another version of the page may lack what this one draws: then the extension's next one is awaited. */
function showRemembered(page: Page): void {
  const state = remembered() ?? { kind: 'searching' };
  try {
    page.show(state);
  } catch {
    page.show({ kind: 'searching' });
  }
}
