import type { Gate } from '../core/report/gate';
import type { Report } from '../core/report/report';
import type { PrintedExplanation } from './explained';

/** The report, the gate's verdict or an explanation for scripts: two-space JSON, one newline at the end. */
export function jsonOf(said: Report | Gate | PrintedExplanation): string {
  return `${JSON.stringify(said, null, 2)}\n`;
}
