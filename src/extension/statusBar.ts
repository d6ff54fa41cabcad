import * as vscode from 'vscode';
import { MINUTE } from '../core/time/instant';
import type { WindowState } from '../protocol';
import { settingsFor } from './settings';
import { type StatusLine, statusLineOf } from './statusLine';

/** The one status bar item. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('status', vscode.StatusBarAlignment.Left, 0);

  /** The tooltip tells ages, which must stay true. */
  readonly #clock = setInterval(() => this.show(), MINUTE);

  constructor(private readonly stateNow: () => WindowState) {
    this.#item.name = vscode.l10n.t('Team Momentum');
    this.#item.command = 'momentum.showPanel';
    this.show();
  }

  show(): void {
    const { visible, text } = settingsFor().statusBar;
    const line = visible ? statusLineOf(this.stateNow(), text, Date.now()) : undefined;
    if (!line) return this.#item.hide();
    this.#item.text = line.text;
    this.#item.tooltip = markdown(line.tooltip);
    this.#item.accessibilityInformation = { label: line.label };
    this.#item.backgroundColor = backgroundOf(line);
    this.#item.show();
  }

  dispose(): void {
    clearInterval(this.#clock);
    this.#item.dispose();
  }
}

/** Foreign text is escaped where the text is made; nothing in it may run or load. */
function markdown(text: string): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString(text, true);
  tooltip.isTrusted = false;
  tooltip.supportHtml = false;
  return tooltip;
}

function backgroundOf({ kind }: StatusLine): vscode.ThemeColor | undefined {
  switch (kind) {
    case 'plain':
      return undefined;
    case 'warning':
      return new vscode.ThemeColor('statusBarItem.warningBackground');
    case 'error':
      return new vscode.ThemeColor('statusBarItem.errorBackground');
  }
}
