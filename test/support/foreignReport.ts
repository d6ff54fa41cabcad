import type { Report } from '../../src/core/report/report';
import { sampleReport } from './sampleReport';

/** What strangers may write into a repository or an endpoint: terminal escapes, other directions, Markdown, HTML, icons. */
export const FOREIGN =
  '\u001b[31mred\u001b]0;title\u0007 \u202eright to left\u2066 **bold** _it_ `code` | cell <img src=x onerror=alert(1)> [go](https://evil.example) $(warning) &amp; # 1. \r\n- item';

/** The sample with foreign text wherever a report can hold some. */
export function foreignReport(text: string = FOREIGN): Report {
  const report = sampleReport();
  const [slo] = report.slos;
  const [hint] = report.hints;
  const [change] = report.changes ?? [];
  if (!slo || !hint || !change) throw new Error('The sample report lacks an SLO, a hint or a change.');
  const strange = { ...slo, id: text, service: text, source: text, query: text };
  return {
    ...report,
    repository: { ...report.repository, name: text, mainline: text },
    slos: [
      { ...strange, reason: text },
      { ...strange, remaining: null, state: 'invalid', reason: text, demo: false },
    ],
    alerts: [
      {
        name: text,
        severity: text,
        state: 'firing',
        slo: text,
        service: text,
        startsAt: null,
        summary: text,
        source: text,
      },
    ],
    hints: [{ ...hint, evidence: text, failed: { ...hint.failed, release: text } }],
    changes: [{ ...change, subject: text, releasedIn: text }],
    problems: [{ code: 'strange', message: text, fix: text, source: text }],
  };
}
