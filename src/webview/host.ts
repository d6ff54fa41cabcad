import type { FromPage, WindowState } from '../protocol';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  /** What `setState` kept, by this version of the page or another. */
  getState(): WindowState | undefined;
  setState(state: WindowState): void;
};

const vscode = acquireVsCodeApi();

/** Says what the reader wants; nothing waits for an answer. */
export function send(intent: FromPage): void {
  vscode.postMessage(intent);
}

/** What a page that was hidden or reloaded shows until the extension speaks again. */
export function remember(state: WindowState): void {
  vscode.setState(state);
}

export function remembered(): WindowState | undefined {
  return vscode.getState();
}
