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
    ...foreignFindings(report, text),
    changes: [{ ...change, subject: text, releasedIn: text }],
    problems: [{ code: 'strange', message: text, fix: text, source: text }],
  };
}

/** What the index, the verdict and the code tell, likewise. */
function foreignFindings(
  { momentum, trap, releaseCosts, burns, blindSpots, coupling }: Report,
  text: string,
): Partial<Report> {
  const { reliability, recovery } = momentum.components;
  return {
    momentum: {
      ...momentum,
      components: {
        ...momentum.components,
        recovery: { ...recovery, from: text, reason: text, formula: text },
        reliability: {
          ...reliability,
          from: text,
          formula: text,
          inputs: reliability.inputs.map((input) => ({ ...input, name: text })),
        },
      },
    },
    trap: {
      ...trap,
      sentence: text,
      evidence: trap.evidence.map((each) => ({ ...each, sentence: text, releases: [text] })),
      unseen: [text],
    },
    coupling: { ...coupling, files: coupling.files.map((coupled) => ({ ...coupled, files: [text, text] })) },
    hotspots: [{ path: text, changes: 3, bytes: null }],
    blindSpots: blindSpots.map((spot) => ({ ...spot, about: text, sentence: text, fix: text })),
    releaseCosts: releaseCosts.map((cost) => ({ ...cost, release: text, slo: text })),
    burns: burns.map((burn) => ({
      ...burn,
      slo: text,
      suspects: [{ kind: 'release', name: text, at: burn.began }],
    })),
  };
}
