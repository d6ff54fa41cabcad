import { type Browser, chromium } from 'playwright-core';
import { type Component, firstExecutable, requireComponent } from './component';

/** Chromium or Chrome: where `CHROME_PATH` says, in `PATH`, or in the usual places of macOS and Windows. */
export function findBrowser(): string | undefined {
  if (process.env['CHROME_PATH']) return firstExecutable([process.env['CHROME_PATH']]);
  const windowsFolders = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
  return firstExecutable([
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/usr/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windowsFolders.map((folder) => folder && `${folder}\\Google\\Chrome\\Application\\chrome.exe`),
  ]);
}

/** Chromium, installed if it can be. */
export function requireBrowser(): Promise<Component> {
  return requireComponent('Chromium', findBrowser, ['chromium']);
}

/** @throws when no browser is found */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('Chromium was not found. Install it, or name it in CHROME_PATH.');
  return chromium.launch({
    executablePath,
    args: [
      '--disable-gpu',
      '--disable-dev-shm-usage',
      // the same pixels and the same pace everywhere
      '--force-color-profile=srgb',
      '--font-render-hinting=none',
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
    ],
  });
}
