import type { Report } from '../core/report/report';

/** The report as REPORT version 1: two-space JSON, one newline at the end. */
export function jsonOf(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
