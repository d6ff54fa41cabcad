import type { FromPage } from '../protocol';
import { type Child, element } from './element';
import { send } from './host';

/** A button that says what the reader wants. */
export function intentButton(intent: FromPage, className: string, ...content: readonly Child[]): HTMLButtonElement {
  return element('button', { type: 'button', className, onclick: () => send(intent) }, ...content);
}

/** Opens a commit in VS Code; reads like a link. */
export function commitButton(root: string, sha: string, ...content: readonly Child[]): HTMLButtonElement {
  const button = intentButton({ type: 'openCommit', root, sha }, 'link', ...content);
  button.dataset['sha'] = sha;
  return button;
}

/** Opens a file of the repository in VS Code; reads like a link. */
export function fileButton(root: string, path: string): HTMLButtonElement {
  const button = intentButton({ type: 'openFile', root, path }, 'link', path);
  button.dataset['path'] = path;
  return button;
}
