import { eventsIn, isRecordedAt, type Traffic } from './traffic';

/** Seconds between two scrapes. */
const INTERVAL = 60;

/**
 * The counter `http_requests_total{service, code}` as if it had been scraped once a minute, in OpenMetrics text.
 * @param anchor Unix time in seconds that the services' hours count back from.
 * @param from, to Seconds from the anchor.
 */
export function openMetricsOf(services: readonly Traffic[], anchor: number, from: number, to: number): string {
  const lines = ['# TYPE http_requests counter'];
  for (const service of services) {
    for (const code of ['200', '500'] as const) {
      if (code === '500' && !service.errorSeries) continue;
      const series = `http_requests_total{service=${JSON.stringify(service.service)},code="${code}"}`;
      for (let at = from; at <= to; at += INTERVAL) {
        if (!isRecordedAt(service, at)) continue;
        const { bad, total } = eventsIn(service, Number.NEGATIVE_INFINITY, at);
        lines.push(`${series} ${code === '500' ? bad : total - bad} ${anchor + at}`);
      }
    }
  }
  return `${lines.join('\n')}\n# EOF\n`;
}
