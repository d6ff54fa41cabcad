import assert from 'node:assert/strict';
import { DAY } from '../../src/core/time/instant';
import { budgetChart, labelled } from '../../src/views/budgetChart';
import { SAMPLE_NOW, sampleReport, sampleSlo } from '../support/sampleReport';

const { releases } = sampleReport();

describe('the chart of an error budget', () => {
  it('starts full where the window starts and ends at what is left', () => {
    const { points } = budgetChart(sampleSlo('checkout-availability'), releases);
    const [first] = points;
    const last = points.at(-1);
    assert.deepEqual([first?.at, first?.left, first?.words], [SAMPLE_NOW - 30 * DAY, 100, '100 %']);
    assert.deepEqual([last?.at, last?.left, last?.words], [SAMPLE_NOW, -12.4, '−12.4 %']);
  });

  it('leaves a gap where nothing is known', () => {
    const { points } = budgetChart(sampleSlo('cart-availability'), releases);
    assert.equal(points.filter(({ left }) => left === null).length, 11);
    assert.equal(points.find(({ left }) => left === null)?.words, 'unknown');
  });

  it('shows no floating point noise', () => {
    const slo = {
      ...sampleSlo('cart-availability'),
      spending: [{ at: '2026-11-21T05:40:00Z', consumed: 0.7 + 0.1 + 0.2 }],
    };
    const end = budgetChart(slo, []).points.at(-1);
    assert.deepEqual([end?.left, end?.words], [0, '0 %']);
  });

  it('marks the releases of its time range, oldest first, without pre-releases', () => {
    const { markers, points } = budgetChart(sampleSlo('search-latency'), releases);
    assert.equal(markers.length, 10);
    assert.ok(markers.every(({ at }, i) => at >= SAMPLE_NOW - 30 * DAY && at >= (markers[i - 1]?.at ?? 0)));
    assert.ok(markers.every(({ name }) => !name.includes('rc')));
    assert.deepEqual(
      points.flatMap((point) => point.releases),
      markers.map(({ name }) => name),
    );
  });

  it('says in a sentence what it shows', () => {
    assert.equal(
      budgetChart(sampleSlo('search-latency'), releases).summary,
      'Error budget of search-latency over 30 days, from full at the start to 18.4 % now, with 10 releases marked.',
    );
  });

  it('is empty without samples', () => {
    assert.equal(budgetChart(sampleSlo('emails-delivered'), releases).empty, true);
  });

  it('names the newest markers that have room', () => {
    const [a, b, c] = [0, 2, 3].map((at) => ({ at, name: `v${at}` }));
    assert.ok(a && b && c);
    assert.deepEqual([...labelled([a, b, c], 2)], [c, a]);
  });
});
