import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** A broken accessibility rule and the elements that break it. */
export interface Violation {
  rule: string;
  impact: string;
  elements: string[];
}

const WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** An extension's page in a panel or view. */
export class Webview {
  /** For locators and roles inside the page. */
  readonly frame: FrameLocator;
  readonly document: Locator;

  /** @param nth counts the webviews that are open, from 0 */
  constructor(page: Page, nth = 0) {
    // VS Code's own frame around the extension's
    const outer = page.locator('iframe.webview.ready').nth(nth).contentFrame();
    this.frame = outer.locator('#active-frame').contentFrame();
    this.document = this.frame.locator('html');
  }

  text(): Promise<string> {
    return this.frame.locator('body').innerText();
  }

  /** The accessibility rules (WCAG 2.2, A and AA) that the page breaks, as axe sees them. */
  async violations(): Promise<Violation[]> {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    // a string: it comes in through the debugging protocol, which the page's content security policy does not stop
    await this.document.evaluate(`(() => { if (!window.axe) { ${axe} } })()`);
    const run = `(async () => {
      const { violations } = await window.axe.run(document, { runOnly: ${JSON.stringify(WCAG_AA)} });
      return violations.map(({ id, impact, nodes }) =>
        ({ rule: id, impact, elements: nodes.map((node) => node.target.join(' ')) }));
    })()`;
    return this.document.evaluate<Violation[], void>(run);
  }
}
