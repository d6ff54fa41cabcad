import assert from 'node:assert/strict';
import { unknownMomentum } from '../../../src/core/momentum/momentumIndex';
import type { Report } from '../../../src/core/report/report';
import type { Trend } from '../../../src/core/report/trend';
import { formatInstant, MINUTE } from '../../../src/core/time/instant';
import { unknownTrap } from '../../../src/core/trap/velocityTrap';
import { alarmsIn, QUIET } from '../../../src/extension/status/alarms';
import { type StatusLine, type StatusLineOptions, statusLineOf } from '../../../src/extension/status/statusLine';
import type { RepositoryState, WindowState } from '../../../src/protocol';
import { FOREIGN, foreignReport } from '../../support/foreignReport';
import { risingMomentum } from '../../support/sampleMomentum';
import { quietReport, SAMPLE_NOW, sampleReport, sampleSlo } from '../../support/sampleReport';

type Slo = Report['slos'][number];
type Verdict = Report['trap']['verdict'];

/** HTML, links, control characters and turns of direction that would take effect. */
const MEANING = /(?<!\\)<img|(?<!\\)\[go\]|[\p{Cc}\u202e\u2066]/u;

const healthy = sampleSlo('cart-availability');

/** Some themes have no colour for it. */
const ICONS = { plain: '$(shield)', warning: '$(warning)', error: '$(error)' };

function lineOf(state: WindowState, options: Partial<StatusLineOptions> = {}) {
  return statusLineOf(state, {
    text: 'cycleTimeAndBudget',
    now: SAMPLE_NOW,
    alarms: QUIET,
    snoozedUntil: null,
    ...options,
  });
}

function windowWith(state: RepositoryState): WindowState {
  return { kind: 'repositories', repositories: [{ root: '/web-shop', state, scope: null }], selected: '/web-shop' };
}

/** As it is where nothing was held back. */
function lineOfReport(report: Report, options: Partial<StatusLineOptions> = {}): StatusLine {
  const line = lineOf(windowWith({ kind: 'measured', name: 'web-shop', report }), {
    alarms: alarmsIn(report),
    ...options,
  });
  assert.ok(line);
  return line;
}

/** The sample, with as little known of the momentum as before there was an index. */
function plainReport(): Report {
  const reason = 'Too little is known.';
  return { ...sampleReport(), momentum: unknownMomentum(reason), trap: unknownTrap(reason) };
}

function withSlos(...slos: Slo[]): Report {
  return { ...plainReport(), slos };
}

function withTrend(cycleTime: Trend): Report {
  return { ...plainReport(), trends: { cycleTime }, slos: [] };
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
        { root: '/web-shop', scope: null, state: { kind: 'measured', name: 'web-shop', report: plainReport() } },
      ],
      selected: '/web-shop',
    });
    assert.equal(line?.text, '$(pulse) 19 h $(arrow-down)\u2003$(shield) DEMO −12.4 %');
  });

  it('keeps the last figures while they are measured anew, and says what it is doing', () => {
    const state = windowWith({ kind: 'loading', name: 'web-shop', step: 'Asking eu-west', last: plainReport() });
    assert.equal(lineOf(state, { alarms: { ...QUIET, budget: 'warning' } })?.text, lineOfReport(plainReport()).text);
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
    const line = lineOfReport(withSlos(healthy), { alarms: { ...QUIET, budget: 'error' }, text: 'budget' });

    it('but tells true figures, and why it is coloured', () => {
      assert.deepEqual([line.kind, line.text], ['error', '$(error) 73.2 %']);
      assert.match(line.label, /: 73\.2 % of the error budget is left, it was worse a few minutes ago$/);
      assert.match(line.tooltip, /\n\n\$\(info\) it was worse a few minutes ago\n\n/);
    });

    it('and says nothing of what was held and has no colour', () => {
      const unknown = lineOfReport(withSlos(healthy), { alarms: { ...QUIET, budget: 'unknown' } });
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

  describe('shows the momentum index', () => {
    const rising = risingMomentum(SAMPLE_NOW);
    const withIndex = (more: Partial<Report['momentum']>, ...slos: Slo[]): Report => ({
      ...withSlos(...slos),
      momentum: { ...rising, index: 71.6, band: [68, 75], ...more },
    });
    const turns: readonly (readonly [string, Partial<Report['momentum']>, string, string])[] = [
      ['it was beneath the band', { change28d: 4 }, ' $(arrow-up)', ', rising'],
      ['it was above the band', { change28d: -4 }, ' $(arrow-down)', ', falling'],
      ['it was within the band', { change28d: 3.5 }, ' $(arrow-right)', ', steady'],
      ['it moved by 3 points at most', { change28d: -3, band: [71, 72] }, ' $(arrow-right)', ', steady'],
      ['there is no band', { change28d: 3.1, band: null }, ' $(arrow-up)', ', rising'],
      ['it was not known', { change28d: null }, '', ''],
    ];
    for (const [what, more, arrow, word] of turns) {
      it(`with its direction: ${what}`, () => {
        const { text, label } = lineOfReport(withIndex(more));
        assert.equal(text, `$(dashboard) 72${arrow}\u2003$(pulse) 19 h $(arrow-down)`);
        assert.equal(label, `Momentum of web-shop: momentum index 72 of 100${word}, cycle time 19 h, falling`);
      });
    }

    it('before cycle time and budget, unless that is exhausted', () => {
      const last = /^\$\(dashboard\) 72 .*\$\(pulse\).*\$\(shield\) 73\.2 %$/;
      assert.match(lineOfReport(withIndex({}, healthy)).text, last);
      const { text, label } = lineOfReport(withIndex({}, { ...healthy, state: 'exhausted', remaining: -0.2 }));
      assert.match(text, /^\$\(error\) −20 %\u2003\$\(dashboard\) 72 /);
      assert.match(label, /: the error budget is overspent by 20 %, momentum index 72 of 100, rising, /);
    });

    it('nowhere but in the tooltip where its user chose another text', () => {
      for (const text of ['cycleTime', 'budget'] as const) {
        const line = lineOfReport(withIndex({}, healthy), { text });
        assert.doesNotMatch(line.text, /72/);
        assert.match(
          line.tooltip,
          /Momentum\u00a0index \| \*\*72\*\* \| rising: up 4 in 28 days · band 68 to 75 · 80 %/,
        );
      }
    });
  });

  describe('tells the verdict', () => {
    const told = (verdict: Verdict, dayBefore: Verdict = verdict, ...slos: Slo[]): Report => {
      const { trap, momentum } = sampleReport();
      return { ...withSlos(...slos), momentum, trap: { ...trap, verdict, dayBefore, sentence: 'Recovery worsens.' } };
    };

    for (const verdict of ['sustainable', 'watch', 'stalling', 'trapped', 'unknown'] as const) {
      it(`${verdict} in its tooltip, with the sentence, and without a colour on the first day`, () => {
        const line = lineOfReport(told(verdict, 'watch', healthy));
        assert.equal(line.kind, 'plain');
        assert.doesNotMatch(line.text, /warning|trapped|watch/);
        const word = verdict === 'unknown' ? verdict : `\\*\\*${verdict}\\*\\*`;
        assert.match(line.tooltip, new RegExp(`\\n\\| Velocity\u00a0trap \\| ${word} \\| Recovery worsens\\. \\|\\n`));
        assert.equal(line.label.includes(`, velocity trap: ${verdict}, `), verdict !== 'unknown');
      });
    }

    it('with a warning on the second day that it is trapped', () => {
      const line = lineOfReport(told('trapped', 'trapped', healthy));
      assert.equal(line.kind, 'warning');
      assert.match(line.text, /^\$\(warning\) 29 \$\(arrow-down\)\u2003\$\(pulse\) .*\u2003\$\(shield\) 73\.2 %$/);
      assert.match(
        line.label,
        /momentum index 29 of 100, falling, velocity trap: trapped, .* is left\. Recovery worsens\.$/,
      );
    });

    it('with no warning of anything else, however long it lasts', () => {
      for (const verdict of ['sustainable', 'watch', 'stalling', 'unknown'] as const)
        assert.equal(lineOfReport(told(verdict)).kind, 'plain');
    });

    it('with a sign of its warning whatever the text is', () => {
      for (const text of ['cycleTime', 'budget'] as const) {
        const line = lineOfReport(told('trapped', 'trapped', healthy), { text });
        assert.match(line.text, /\u2003\$\(warning\)$/);
        assert.match(line.label, /velocity trap: trapped\. Recovery worsens\.$/);
      }
    });

    it('as a word where it warns and the index is unknown', () => {
      const report = { ...told('trapped'), momentum: unknownMomentum('Too little is known.') };
      assert.match(lineOfReport(report).text, /^\$\(warning\) trapped\u2003/);
    });

    it('never louder than a budget that is worse', () => {
      const line = lineOfReport(told('trapped', 'trapped', { ...healthy, state: 'exhausted', remaining: -0.2 }));
      assert.equal(line.kind, 'error');
      assert.match(line.text, /^\$\(error\) −20 %\u2003\$\(warning\) 29 /);
    });

    it('without a colour while it is snoozed', () => {
      const line = lineOfReport(told('trapped', 'trapped', healthy), { snoozedUntil: SAMPLE_NOW + MINUTE });
      assert.deepEqual([line.kind, line.text.includes('$(warning)')], ['plain', false]);
      assert.match(line.label, /velocity trap: trapped, .*snoozed until/);
    });

    it('with a colour that was held, and says so', () => {
      const line = lineOfReport(told('watch', 'trapped', healthy), { alarms: { ...QUIET, trap: 'warning' } });
      assert.equal(line.kind, 'warning');
      assert.match(line.label, /velocity trap: watch, .*, it was worse a few minutes ago\. Recovery worsens\.$/);
    });
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

    it('with the index, its components and the verdict, a line each', () => {
      assert.match(
        tooltip,
        /\n\| Velocity trap \| \*\*trapped\*\* \| Output rises while recovery time and burn rate worsen\. \|/,
      );
      assert.match(
        tooltip,
        /\n\| Momentum index \| \*\*29\*\* \| falling: down \d+ in 28 days · band 27 to 30 · 80 % of /,
      );
      assert.match(tooltip, /\n\| └ Flow \| \*\*70 of 100\*\* \| Lead time for changes: 2\.8 days · target: 24 h \|/);
      assert.match(tooltip, /\n\| └ Recovery \| unknown \| Fewer than 3 recoveries in 180 days\. \|/);
    });

    it('that says why index and verdict are unknown', () => {
      const unknown = lineOfReport(plainReport()).tooltip.replaceAll('\u00a0', ' ');
      assert.match(unknown, /\n\| Velocity trap \| unknown \| Too little is known\. \|/);
      assert.match(unknown, /\n\| Momentum index \| unknown \| Too little is known\. · 0 % of the weights known \|/);
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
