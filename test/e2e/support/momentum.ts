import type { StatusItem } from './statusItem';
import type { Workbench } from './workbench';

/** The extension's status bar item. */
export function momentum(workbench: Workbench): StatusItem {
  return workbench.statusItem('team-momentum.team-momentum.status');
}
