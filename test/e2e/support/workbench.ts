import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { type Settings, writeMachineSettings } from '../../host/server/settings';
import type { Version } from '../../host/version';
import { testOutput } from '../../support/paths';
import { Palette } from './palette';
import { StatusItem } from './statusItem';
import { type Theme, themeClasses, themeNames } from './themes';
import { Webview } from './webview';

/** What a user sees and does in one window of VS Code. */
export class Workbench {
  readonly palette: Palette;
  readonly dialog: Locator;
  /** Exceptions nobody caught, in the window and its webviews. (Console errors are VS Code's own noise.) */
  readonly pageErrors: Error[] = [];
  private settings: Settings;

  constructor(
    readonly page: Page,
    private readonly version: Version,
    readonly dataDir: string,
    machineSettings: Settings,
  ) {
    this.palette = new Palette(page);
    this.dialog = page.locator('.monaco-dialog-box');
    this.settings = machineSettings;
    page.on('pageerror', (error) => this.pageErrors.push(error));
  }

  /** Waits until the window is there to be used. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .statusbar-item').first().waitFor({ timeout: 60_000 });
  }

  /** Runs a command by its full title. */
  run(title: string): Promise<void> {
    return this.palette.run(title);
  }

  /** @param id publisher, extension and the item's own id, joined by dots */
  statusItem(id: string): StatusItem {
    return new StatusItem(this.page, id);
  }

  /** A notification that holds this text; its buttons by role. */
  toast(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-toast').filter({ hasText: text });
  }

  /** Presses a button of the modal dialog and waits until that is gone. */
  async answer(button: string | RegExp): Promise<void> {
    await this.dialog.getByRole('button', { name: button }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  webview(nth = 0): Webview {
    return new Webview(this.page, nth);
  }

  /** Changes Machine settings of the running window; `undefined` takes one back. */
  change(settings: Settings): void {
    this.settings = { ...this.settings, ...settings };
    writeMachineSettings(this.dataDir, this.settings);
  }

  async useTheme(theme: Theme): Promise<void> {
    this.change({ 'workbench.colorTheme': themeNames[this.version][theme] });
    await this.page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor();
  }

  /** As after closing and opening the window: storage stays, everything else starts anew. */
  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'commit' });
    await this.ready();
  }

  /** Leaves a picture for people; returns its path. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(testOutput, 'screenshots', `${name}.png`);
    await this.page.screenshot({ path: file, animations: 'disabled' });
    return file;
  }
}
