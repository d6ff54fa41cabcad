import type { Locator, Page } from 'playwright-core';
import { eventually } from '../../support/eventually';

/** The command palette, and every other quick pick: they share one widget. */
export class Palette {
  readonly widget: Locator;
  readonly input: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget');
    this.input = this.widget.locator('input.input');
  }

  /** F1 is lost while a dialog closes or the focus moves: pressed until the palette is there. */
  async open(): Promise<void> {
    await eventually(async () => {
      if (!(await this.widget.isVisible())) await this.page.keyboard.press('F1');
      await this.widget.waitFor({ timeout: 1_500 });
    });
  }

  /** The rows on offer; a row's accessible name is its label, description and detail. */
  rows(text?: string): Locator {
    const rows = this.widget.locator('.quick-input-list .monaco-list-row');
    return text === undefined ? rows : rows.filter({ hasText: text });
  }

  /** The titles of the commands that are offered for these words; waits until the list has settled. */
  async commands(words: string): Promise<string[]> {
    await this.open();
    await this.input.fill(`>${words}`);
    let earlier: string[] = [];
    return eventually(async () => {
      const now = await this.rows().locator('.label-name').allInnerTexts();
      const settled = now.length > 0 && now.join('\n') === earlier.join('\n');
      earlier = now;
      if (!settled) throw new Error(`The palette's list for "${words}" does not settle.`);
      return now;
    });
  }

  /** Runs a command by its full title, such as `View: Show Explorer`. A list from before the command was known never has it. */
  async run(title: string): Promise<void> {
    const row = this.rows(title).first();
    await eventually(async () => {
      await this.open();
      await this.input.fill(`>${title}`);
      try {
        await row.waitFor({ timeout: 3_000 });
      } catch (error) {
        await this.close();
        throw error;
      }
    });
    await row.click();
  }

  /** Chooses the row that holds this text, in a quick pick that is open or about to open. */
  async pick(text: string): Promise<void> {
    await this.rows(text).first().click();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.widget.waitFor({ state: 'hidden' });
  }
}
