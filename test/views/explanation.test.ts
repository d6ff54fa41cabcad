import assert from 'node:assert/strict';
import type { Report } from '../../src/core/report/report';
import type { Explanation } from '../../src/views/explained';
import { explainable, explanationOf } from '../../src/views/explanation';
import { explanationText } from '../../src/views/explanationText';
import { FOREIGN, foreignReport } from '../support/foreignReport';
import { assertGolden } from '../support/golden';
import { quietReport, sampleReport, sampleSlo } from '../support/sampleReport';

function explained(name: string, report: Report = sampleReport()): Explanation {
  const explanation = explanationOf(report, name);
  assert.ok(explanation, `${name} is not explained.`);
  return explanation;
}

describe('what is explained', () => {
  const kinds: readonly (readonly [kind: string, name: string])[] = [
    ['the index', 'momentum'],
    ['a component', 'delivery'],
    ['an unknown component', 'recovery'],
    ['the verdict', 'trap'],
    ['a signal', 'burnRate'],
    ['a figure', 'releaseFrequency'],
    ['a figure that is a signal, too', 'recoveryTime'],
    ['an unknown figure', 'batchLines'],
    ['an SLO', 'search-latency'],
  ];
  for (const [kind, name] of kinds) {
    it(`is ${kind}`, () => {
      const report = sampleReport();
      assertGolden(`explain-${name}.txt`, explanationText(explained(name, report), report));
    });
  }

  it('is all that is listed, each under its own name, in any report', () => {
    for (const report of [sampleReport(), quietReport(), foreignReport()]) {
      const names = explainable(report);
      assert.equal(new Set(names).size, names.length);
      for (const name of names) assert.equal(explained(name, report).name, name);
    }
  });

  it('is nothing else, not even what every object has', () => {
    for (const name of ['', 'Momentum', 'constructor', '__proto__', 'slo:search-latency'])
      assert.equal(explanationOf(sampleReport(), name), undefined);
  });

  it('is an SLO that is called as a component is, too', () => {
    const report = { ...sampleReport(), slos: [{ ...sampleSlo('search-latency'), id: 'recovery' }] };
    assert.equal(explainable(report).at(-1), 'slo:recovery');
    assert.match(explained('slo:recovery', report).says[0] ?? '', /^recovery · burning/);
    assert.equal(explained('recovery', report).title, 'Recovery');
  });

  it('survives JSON unchanged, with plain values beside the words', () => {
    for (const name of explainable(sampleReport())) {
      const explanation = explained(name);
      assert.deepEqual(JSON.parse(JSON.stringify(explanation)), explanation);
    }
    const [lead] = explained('flow').inputs;
    assert.deepEqual(
      [lead?.name, lead?.value, lead?.unit, lead?.target, lead?.targetIs, lead?.poor, lead?.sampleSize],
      ['leadTime', 66.3, 'h', 24, 'default', 720, 24],
    );
    assert.deepEqual(explained('trap').inputs.map(({ name, before, value, p }) => [name, before, value, p])[0], [
      'recoveryTime',
      2.4,
      7.3,
      0.003,
    ]);
  });

  it('leads to the commits, of as many days as the input looks at, without those of bots', () => {
    const { changes = [] } = sampleReport();
    const merged = explained('delivery').behind.find(({ title }) => title.includes('merged'));
    const recent = changes.filter(
      ({ mergedAt, bot }) => !bot && Date.parse(mergedAt) >= Date.parse('2026-10-24T05:40:00Z'),
    );
    assert.deepEqual(
      merged?.items.map(({ sha }) => sha),
      recent.map(({ sha }) => sha),
    );
    const all = explained('changeFrequency').behind.find(({ title }) => title.includes('merged'));
    assert.equal(all?.items.length, changes.length);
  });

  it('names commits without their subjects where the report does not list them', () => {
    const { changes: _, ...brief } = sampleReport();
    const [, ...lists] = explained('hiddenCoupling', brief).behind;
    assert.deepEqual(
      lists.map(({ title, items }) => [title, items[0]?.text]),
      [['6 changes', '01daa66d']],
    );
  });

  it('says of a signal that was not seen what the verdict could not see', () => {
    const { says, inputs, behind } = explained('sloDebt');
    assert.deepEqual(says, ['SLO debt: unknown to the verdict']);
    assert.deepEqual(inputs, []);
    assert.equal(behind[0]?.items.length, 3);
  });
});

describe('an explanation as text', () => {
  it('shows what others wrote without doing it', () => {
    const report = foreignReport();
    for (const name of explainable(report)) {
      const text = explanationText(explained(name, report), report);
      assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      const harmless = foreignReport('harmless');
      const same = explanationText(explained(name === FOREIGN ? 'harmless' : name, harmless), harmless);
      assert.equal(text.split('\n').length, same.split('\n').length, name);
    }
  });

  it('shows no exponent and no NaN, ends with one newline, and no line ends with a space', () => {
    for (const report of [sampleReport(), quietReport()])
      for (const name of explainable(report)) {
        const text = explanationText(explained(name, report), report);
        assert.match(text, /^(?:.*\S\n|\n)+$/, name);
        assert.doesNotMatch(text, /NaN|Infinity|undefined|\[object|\d\.\d+e/, name);
      }
  });
});
