import { countersAt, isRecordedAt, type Traffic } from './traffic';

/** Seconds of history before the anchor; services may have less. */
export const HISTORY = 36 * 24 * 3600;
/** Samples go on for so many seconds after the anchor, so that no service falls silent while a test runs. */
export const AHEAD = 2 * 3600;

/** How long a history is and how fine. */
export interface Scrapes {
  /** Seconds before the anchor. */
  readonly history: number;
  /** Seconds between two scrapes. */
  readonly interval: number;
}

/** Once a minute. */
export const SCRAPES: Scrapes = { history: HISTORY, interval: 60 };

/**
 * The counter `http_requests_total{service, code}` as it would have been scraped, in OpenMetrics text.
 * @param anchor Unix time in seconds that the services' hours count back from.
 */
export function openMetricsOf(services: readonly Traffic[], anchor: number, scrapes = SCRAPES): string {
  return `${['# TYPE http_requests counter', ...samplesOf(services, anchor, '', scrapes)].join('\n')}\n# EOF\n`;
}

/** The same in Prometheus' older text format, whose instants are milliseconds. */
export function prometheusTextOf(services: readonly Traffic[], anchor: number, scrapes = SCRAPES): string {
  return `${samplesOf(services, anchor, '000', scrapes).join('\n')}\n`;
}

function samplesOf(
  services: readonly Traffic[],
  anchor: number,
  fraction: string,
  { history, interval }: Scrapes,
): string[] {
  const lines: string[] = [];
  for (const service of services) {
    for (const code of ['200', '500'] as const) {
      if (code === '500' && !service.errorSeries) continue;
      const series = `http_requests_total{service=${JSON.stringify(service.service)},code="${code}"}`;
      for (let at = -history; at <= AHEAD; at += interval) {
        if (!isRecordedAt(service, at)) continue;
        const { bad, total } = countersAt(service, at);
        lines.push(`${series} ${code === '500' ? bad : total - bad} ${anchor + at}${fraction}`);
      }
    }
  }
  return lines;
}
