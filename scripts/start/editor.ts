import { openInBrowser } from './browserEditor';
import { desktopEditor } from './desktopEditor';

export type Settings = Readonly<Record<string, unknown>>;

/** Opens VS Code with the extension on a folder and waits until it is closed; says what it does and what it can't do. */
export async function openEditor(folder: string, settings: Settings): Promise<void> {
  const desktop = await desktopEditor();
  if ('open' in desktop) return desktop.open(folder, settings);
  console.log(`${desktop.unavailable} In its stead: VS Code in the browser.`);
  const browser = await openInBrowser(folder, settings);
  if (browser) console.log(`${browser.unavailable} The report above needs no editor.`);
}
