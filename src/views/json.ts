import type { Gate } from '../core/report/gate';
import type { Report } from '../core/report/report';

/** The report or the gate's verdict for scripts: two-space JSON, one newline at the end. */
export function jsonOf(said: Report | Gate): string {
  return `${JSON.stringify(said, null, 2)}\n`;
}
