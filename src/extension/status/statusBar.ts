import * as vscode from 'vscode';
import type { Instant } from '../../core/time/instant';
import type { WindowState } from '../../protocol';
import { lastOf } from '../repositoryStates';
import { settingsFor } from '../settings';
import { type Alarms, QUIET } from './alarms';
import type { Snooze } from './snooze';
import { type StatusLine, statusLineOf } from './statusLine';
import { SteadyAlarms } from './steadyAlarms';

/** The one status bar item. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('status', vscode.StatusBarAlignment.Left, 0);

  readonly #alarms = new SteadyAlarms();

  constructor(
    private readonly stateNow: () => WindowState,
    private readonly snooze: Pick<Snooze, 'untilOf'>,
  ) {
    this.#item.name = vscode.l10n.t('Team Momentum');
    this.#item.command = 'momentum.showPanel';
    this.show();
  }

  /** To be called now and then: it tells ages, which must stay true. */
  show(): void {
    const { visible, text } = settingsFor().statusBar;
    const now = Date.now();
    const state = this.stateNow();
    const selected = state.kind === 'repositories' ? state.selected : '';
    const alarms = this.#alarmsIn(state, now).get(selected) ?? QUIET;
    const options = { text, now, alarms, snoozedUntil: this.snooze.untilOf(selected) };
    const line = visible ? statusLineOf(state, options) : undefined;
    if (!line) return this.#item.hide();
    this.#item.text = line.text;
    this.#item.tooltip = markdown(line.tooltip);
    this.#item.accessibilityInformation = { label: line.label };
    this.#item.backgroundColor = backgroundOf(line);
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }

  /** Of all repositories, also those that are not shown just now: by root. */
  #alarmsIn(state: WindowState, now: Instant): ReadonlyMap<string, Alarms> {
    const repositories = state.kind === 'repositories' ? state.repositories : [];
    return new Map(
      repositories.flatMap(({ root, state }) => {
        const report = lastOf(state);
        return report ? [[root, this.#alarms.see(root, report, now)] as const] : [];
      }),
    );
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
