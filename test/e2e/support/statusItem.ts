import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../../support/eventually';

/** `none`: no warning or error background. */
export type StatusKind = 'error' | 'warning' | 'none';

/** An extension's item in the status bar. */
export class StatusItem {
  readonly element: Locator;

  /** @param id publisher, extension and the item's own id, joined by dots */
  constructor(
    private readonly page: Page,
    id: string,
  ) {
    this.element = page.locator(`.statusbar-item[id="${id}"]`);
  }

  async text(): Promise<string> {
    return (await this.element.innerText()).trim();
  }

  /** What a screen reader says. */
  async accessibleName(): Promise<string> {
    return (await this.element.getByRole('button').first().getAttribute('aria-label')) ?? '';
  }

  /** From the class, as themes differ in the colours. */
  async kind(): Promise<StatusKind> {
    const classes = ((await this.element.getAttribute('class')) ?? '').split(' ');
    if (classes.includes('error-kind')) return 'error';
    return classes.includes('warning-kind') ? 'warning' : 'none';
  }

  /**
   * The text of the tooltip, hovered for, with spaces that all look alike; the mouse is moved away again. While a window
   * opens, items come and shift each other from under the mouse: what shows then may be a neighbour's tooltip.
   */
  async tooltip(): Promise<string> {
    const hover = this.page.locator('.workbench-hover');
    return eventually(async () => {
      // one that came only after the mouse had left waits for it to leave once more
      if (await hover.isVisible()) await hover.hover({ timeout: 1_000 });
      await this.#leave();
      await hover.waitFor({ state: 'hidden', timeout: 3_000 });
      const place = await this.element.boundingBox();
      await this.element.hover();
      await hover.waitFor({ timeout: 3_000 });
      const text = await hover.innerText();
      assert.deepEqual(await this.element.boundingBox(), place, 'the item moved from under the mouse');
      await this.#leave();
      return text.replaceAll('\u00a0', ' ');
    });
  }

  /** Clicks, and moves the mouse away: the tooltip would lie over what opens. */
  async click(): Promise<void> {
    await this.element.getByRole('button').first().click();
    await this.#leave();
  }

  /** Over the editors, where nothing has a tooltip. */
  async #leave(): Promise<void> {
    await this.page.mouse.move(400, 300);
  }
}
