import assert from 'node:assert/strict';
import { alarmOf, loudest } from '../../../src/core/reliability/alarm';
import type { Report } from '../../../src/core/report/report';
import type { Trend } from '../../../src/core/report/trend';
import { formatInstant, MINUTE } from '../../../src/core/time/instant';
import { type StatusLine, type StatusLineOptions, statusLineOf } from '../../../src/extension/status/statusLine';
import type { RepositoryState, WindowState } from '../../../src/protocol';
import { FOREIGN, foreignReport } from '../../support/foreignReport';
import { quietReport, SAMPLE_NOW, sampleReport, sampleSlo } from '../../support/sampleReport';

type Slo = Report['slos'][number];

/** HTML, links, control characters and turns of direction that would take effect. */
const MEANING = /(?<!\\)<img|(?<!\\)\[go\]|[\p{Cc}\u202e\u2066]/u;

const healthy = sampleSlo('cart-availability');

/** Some themes have no colour for it. */
const ICONS = { plain: '$(shield)', warning: '$(warning)', error: '$(error)' };

function lineOf(state: WindowState, options: Partial<StatusLineOptions> = {}) {
  return statusLineOf(state, {
    text: 'cycleTimeAndBudget',
    now: SAMPLE_NOW,
    alarm: 'none',
    snoozedUntil: null,
    ...options,
  });
}

function windowWith(state: RepositoryState): WindowState {
  return { kind: 'repositories', repositories: [{ root: '/web-shop', state, scope: null }], selected: '/web-shop' };
}

/** As it is where nothing was held back. */
function lineOfReport(report: Report, options: Partial<StatusLineOptions> = {}): StatusLine {
  const alarm = loudest(report.slos.map(alarmOf));
  const line = lineOf(windowWith({ kind: 'measured', name: 'web-shop', report }), { alarm, ...options });
  assert.ok(line);
  return line;
}

function withSlos(...slos: Slo[]): Report {
  return { ...sampleReport(), slos };
}

function withTrend(cycleTime: Trend): Report {
  return { ...sampleReport(), trends: { cycleTime }, slos: [] };
}

describe('the status line', () => {
  describe('before anything is measured', () => {
    it('is not there without a repository', () => {
      assert.equal(lineOf({ kind: 'noRepository' }), undefined);
      assert.equal(lineOf({ kind: 'repositories', repositories: [], selected: '/gone' }), undefined);
    });

    const states: readonly (readonly [string, WindowState, string, string])[] = [
      [
        'says that the workspace is not trusted',
        { kind: 'untrusted' },
        '$(pulse) Momentum: restricted',
        'Nothing is read before this workspace is trusted.',
      ],
      ['looks for repositories', { kind: 'searching' }, '$(loading~spin) Momentum', 'Looking for repositories…'],
      [
        'says why nothing could be looked for',
        { kind: 'failed', reason: 'There is no git. Install it.' },
        '$(pulse) Momentum: unknown',
        'There is no git. Install it.',
      ],
      [
        'says what it is doing',
        windowWith({ kind: 'loading', name: 'web-shop', step: 'Reading the history', last: null }),
        '$(loading~spin) Momentum',
        'Reading the history…',
      ],
      [
        'says why nothing could be measured, whatever was known before',
        windowWith({ kind: 'failed', name: 'web-shop', reason: 'The folder is gone.', last: sampleReport() }),
        '$(pulse) Momentum: unknown',
        'The folder is gone.',
      ],
    ];
    for (const [what, state, text, tooltip] of states) {
      it(what, () => {
        const line = lineOf(state);
        assert.deepEqual([line?.text, line?.tooltip, line?.kind], [text, tooltip, 'plain']);
        assert.match(line?.label ?? '', /^Momentum: /);
      });
    }
  });

  it('shows the figures of the selected repository', () => {
    const other: RepositoryState = { kind: 'failed', name: 'other', reason: 'It is broken.', last: null };
    const line = lineOf({
      kind: 'repositories',
      repositories: [
        { root: '/other', state: other, scope: null },
        { root: '/web-shop', scope: null, state: { kind: 'measured', name: 'web-shop', report: sampleReport() } },
      ],
      selected: '/web-shop',
    });
    assert.equal(line?.text, '$(pulse) 19 h $(arrow-down)\u2003$(shield) DEMO −12.4 %');
  });

  it('keeps the last figures while they are measured anew, and says what it is doing', () => {
    const state = windowWith({ kind: 'loading', name: 'web-shop', step: 'Asking eu-west', last: sampleReport() });
    assert.equal(lineOf(state, { alarm: 'warning' })?.text, lineOfReport(sampleReport()).text);
    assert.match(lineOf(state)?.tooltip ?? '', /\(21 Nov 2026, 05:38 UTC\)\. Asking eu-west…$/);
  });

  describe('shows the cycle time', () => {
    const trends: readonly (readonly [Trend, string, string])[] = [
      [{ state: 'known', direction: 'rising', before: 10, sampleBefore: 9 }, ' $(arrow-up)', ', rising'],
      [{ state: 'known', direction: 'falling', before: 30, sampleBefore: 9 }, ' $(arrow-down)', ', falling'],
      [{ state: 'known', direction: 'steady', before: 19, sampleBefore: 9 }, ' $(arrow-right)', ', steady'],
      [{ state: 'unknown', reason: 'Too few.' }, '', ''],
    ];
    for (const [trend, arrow, word] of trends) {
      it(`with its direction: ${trend.state === 'known' ? trend.direction : 'unknown'}`, () => {
        const { text, label } = lineOfReport(withTrend(trend));
        assert.deepEqual([text, label], [`$(pulse) 19 h${arrow}`, `Momentum of web-shop: cycle time 19 h${word}`]);
      });
    }

    it('as unknown where it is', () => {
      const { text, label } = lineOfReport(quietReport());
      assert.deepEqual([text, label], ['$(pulse) ?', 'Momentum of web-shop: cycle time unknown']);
    });
  });

  describe('shows the worst objective', () => {
    const sampledAt = formatInstant(SAMPLE_NOW - 25 * MINUTE);
    const cases: readonly (readonly [Partial<Slo> & Pick<Slo, 'state'>, StatusLine['kind'], string, string])[] = [
      [{ state: 'healthy', remaining: 0.7321 }, 'plain', '73.2 %', '73.2 % of the error budget is left'],
      [{ state: 'healthy', remaining: 0.9, alert: 'ticket' }, 'warning', '90 %', '90 % of the error budget is left'],
      [{ state: 'atRisk', remaining: 0.2 }, 'warning', '20 %', '20 % of the error budget is left'],
      [{ state: 'burning', remaining: 0.6 }, 'warning', '60 %', '60 % of the error budget is left'],
      [
        { state: 'burning', remaining: 0.6, alert: 'page' },
        'error',
        '60 %',
        '60 % of the error budget is left, burning fast',
      ],
      [{ state: 'recovering', remaining: -0.1 }, 'warning', '−10 %', 'the error budget is overspent by 10 %'],
      [{ state: 'exhausted', remaining: 0 }, 'error', '0 %', '0 % of the error budget is left'],
      [{ state: 'exhausted', remaining: -1.5 }, 'error', '−150 %', 'the error budget is overspent by 150 %'],
      [{ state: 'noData', remaining: null }, 'plain', '?', 'error budget unknown: no data'],
      [{ state: 'invalid', remaining: null }, 'plain', '?', 'error budget unknown: invalid'],
      [{ state: 'stale', remaining: null, sampledAt: null }, 'plain', '?', 'error budget unknown: stale'],
      // what was left when it stopped reporting says nothing of now
      [{ state: 'stale', remaining: 0.9, sampledAt }, 'plain', '? 25 min', 'error budget unknown: stale, 25 min old'],
      [{ state: 'stale', remaining: -1, sampledAt }, 'plain', '? 25 min', 'error budget unknown: stale, 25 min old'],
    ];
    for (const [slo, kind, shown, said] of cases) {
      it(`as it is: ${JSON.stringify(slo)}`, () => {
        const line = lineOfReport(withSlos({ ...healthy, ...slo }), { text: 'budget' });
        assert.deepEqual(
          [line.text, line.kind, line.label],
          [`${ICONS[kind]} ${shown}`, kind, `Momentum of web-shop: ${said}`],
        );
      });
    }

    it('and is coloured by any that is worse', () => {
      const line = lineOfReport(
        withSlos({ ...healthy, state: 'invalid', remaining: null }, { ...healthy, state: 'burning' }),
      );
      assert.equal(line.kind, 'warning');
    });

    it('and says where its figures are invented', () => {
      const { text, label } = lineOfReport(withSlos({ ...healthy, demo: true }), { text: 'budget' });
      assert.deepEqual(
        [text, label],
        ['$(shield) DEMO 73.2 %', 'Momentum of web-shop: DEMO 73.2 % of the error budget is left'],
      );
    });
  });

  describe('holds what the user chose', () => {
    const cases: readonly (readonly ['cycleTimeAndBudget' | 'cycleTime' | 'budget', Slo[], string])[] = [
      ['cycleTimeAndBudget', [healthy], '$(pulse) 19 h $(arrow-down)\u2003$(shield) 73.2 %'],
      ['cycleTimeAndBudget', [], '$(pulse) 19 h $(arrow-down)'],
      ['cycleTime', [healthy], '$(pulse) 19 h $(arrow-down)'],
      ['budget', [healthy], '$(shield) 73.2 %'],
      ['budget', [], '$(pulse) 19 h $(arrow-down)'],
    ];
    for (const [choice, slos, text] of cases) {
      it(`${choice}, with ${slos.length > 0 ? 'an' : 'no'} objective`, () => {
        assert.equal(lineOfReport(withSlos(...slos), { text: choice }).text, text);
      });
    }

    it('but is coloured by the objectives all the same', () => {
      const line = lineOfReport(withSlos({ ...healthy, state: 'exhausted' }), { text: 'cycleTime' });
      assert.deepEqual([line.kind, line.text], ['error', '$(pulse) 19 h $(arrow-down)\u2003$(error)']);
      assert.match(line.label, /73\.2 % of the error budget is left$/);
    });
  });

  describe('holds its colour for a while', () => {
    const line = lineOfReport(withSlos(healthy), { alarm: 'error', text: 'budget' });

    it('but tells true figures, and why it is coloured', () => {
      assert.deepEqual([line.kind, line.text], ['error', '$(error) 73.2 %']);
      assert.match(line.label, /: 73\.2 % of the error budget is left, it was worse a few minutes ago$/);
      assert.match(line.tooltip, /\n\n\$\(info\) it was worse a few minutes ago\n\n/);
    });

    it('and says nothing of what was held and has no colour', () => {
      const unknown = lineOfReport(withSlos(healthy), { alarm: 'unknown' });
      assert.equal(unknown.kind, 'plain');
      assert.doesNotMatch(unknown.label + unknown.tooltip, /worse/);
    });
  });

  it('has no colour while it is snoozed, and says until when, with the truth', () => {
    const until = new Date(SAMPLE_NOW);
    until.setDate(until.getDate() + 1);
    until.setHours(8, 0, 0, 0);
    const line = lineOfReport(withSlos({ ...healthy, state: 'exhausted', remaining: -0.2 }), {
      text: 'budget',
      snoozedUntil: until.getTime(),
    });
    assert.deepEqual([line.kind, line.text], ['plain', '$(shield) −20 %']);
    assert.match(line.label, /the error budget is overspent by 20 %, snoozed until \w{3} 08:00$/);
    assert.match(line.tooltip, /\*\*exhausted\*\*[^]*\n\n\$\(info\) snoozed until \w{3} 08:00\n\n/);
  });

  describe('has a tooltip', () => {
    const tooltip = lineOfReport(sampleReport()).tooltip.replaceAll('\u00a0', ' ');

    it('with every figure, its sample and its window', () => {
      assert.match(tooltip, /^\*\*web-shop\*\* mainline main · 90 days to 21 Nov 2026, 05:40 UTC\n\n/);
      assert.match(tooltip, /\n\| Cycle time \| \*\*19 h\*\* \| median of 58 changes · .*falling: 31 h/);
      assert.match(
        tooltip,
        /\| at least 2 of 31 releases failed; last: v1\.8\.2, reverted after 2\.6 h · 95 % interval/,
      );
      assert.match(tooltip, /\n\| Batch size in lines \| unknown \| The lines of the changes could not be counted\./);
    });

    it('with every objective, its goal, its state and its age', () => {
      assert.match(
        tooltip,
        /\n\| search-latency \(99\.95 % over 30 days\) \| \*\*burning\*\* \| 18\.4 % .* · sampled 1 min ago \|/,
      );
      assert.match(tooltip, /\n\| DEMO checkout-availability /);
      assert.match(tooltip, /\| \*\*no data\*\* \| burn rate unknown · The query returned no series: [^·]* \|/);
    });

    it('with every problem, and when it was computed', () => {
      assert.match(tooltip, /\n- \$\(warning\) The endpoint “eu-west” did not answer within 10 s\.\n/);
      assert.match(tooltip, /\n\n\$\(bell\) Alerts: 1 firing, 1 silenced\n/);
      assert.match(tooltip, /\n\nComputed 2 min ago \(21 Nov 2026, 05:38 UTC\)\.$/);
    });

    it('in which foreign text means nothing', () => {
      const foreign = lineOfReport(foreignReport()).tooltip;
      const harmless = lineOfReport(foreignReport('harmless')).tooltip;
      assert.equal(foreign.split('\n').length, harmless.split('\n').length);
      // the one icon is the status line's own
      assert.equal(foreign.split('$(').length, harmless.split('$(').length);
      assert.doesNotMatch(foreign.replaceAll('\n', ''), MEANING);
    });

    it('in which a foreign reason means nothing either', () => {
      const line = lineOf({ kind: 'failed', reason: FOREIGN });
      assert.doesNotMatch(line?.tooltip ?? '$(', MEANING);
      assert.ok(!line?.tooltip.includes('$('));
    });
  });
});
