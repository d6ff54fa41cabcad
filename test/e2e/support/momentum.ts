import type { StatusItem } from './statusItem';
import type { Webview } from './webview';
import type { Workbench } from './workbench';

/** The extension's status bar item. */
export function momentum(workbench: Workbench): StatusItem {
  return workbench.statusItem('team-momentum.team-momentum.status');
}

/** Opens the panel from the status bar, with all the room there is, and waits for the figures of a repository. */
export async function openPanel(workbench: Workbench, repository: string): Promise<Webview> {
  const page = workbench.webview();
  await workbench.run('View: Close Primary Side Bar');
  await momentum(workbench).click();
  await page.frame.getByRole('heading', { name: repository, level: 1 }).waitFor();
  return page;
}
