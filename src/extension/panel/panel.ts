import * as vscode from 'vscode';
import type { FromPage, ToPage, WindowState } from '../../protocol';
import { pageFor } from './page';

const VIEW_TYPE = 'momentum.panel';

/** The one panel of the window: open or not, it can always be told the state. */
export class Panel implements vscode.WebviewPanelSerializer, vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly stateNow: () => WindowState,
    private readonly onIntent: (intent: Exclude<FromPage, { type: 'ready' }>) => void,
  ) {}

  register(): vscode.Disposable {
    return vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this);
  }

  reveal(): void {
    if (this.#panel) return this.#panel.reveal();
    this.#open(vscode.window.createWebviewPanel(VIEW_TYPE, 'Team Momentum', vscode.ViewColumn.Active));
  }

  /** VS Code brings back a panel that was open when the window closed. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.#panel?.dispose();
    this.#open(panel);
  }

  show(state: WindowState): void {
    // a page that is hidden is gone; it asks when it is back
    if (this.#panel?.visible) this.#tell(this.#panel, state);
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #tell({ webview }: vscode.WebviewPanel, state: WindowState): void {
    void webview.postMessage({ type: 'state', state } satisfies ToPage);
  }

  #icon(theme: 'light' | 'dark'): vscode.Uri {
    return vscode.Uri.joinPath(this.extensionUri, 'media', `panel-${theme}.svg`);
  }

  #open(panel: vscode.WebviewPanel): void {
    const { webview } = panel;
    this.#panel = panel;
    panel.iconPath = { light: this.#icon('light'), dark: this.#icon('dark') };
    webview.options = {
      enableScripts: true,
      localResourceRoots: ['dist', 'media'].map((folder) => vscode.Uri.joinPath(this.extensionUri, folder)),
    };
    const listener = webview.onDidReceiveMessage((intent: FromPage) => {
      if (intent.type === 'ready') this.#tell(panel, this.stateNow());
      else this.onIntent(intent);
    });
    panel.onDidDispose(() => {
      listener.dispose();
      if (this.#panel === panel) this.#panel = undefined;
    });
    webview.html = pageFor(webview, this.extensionUri);
  }
}
