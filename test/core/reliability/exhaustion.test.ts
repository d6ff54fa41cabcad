import assert from 'node:assert/strict';
import { exhaustionsOf, type KnownPolicies } from '../../../src/core/reliability/exhaustion';
import type { Slo, SloState } from '../../../src/core/reliability/slo';
import { DAY, MINUTE } from '../../../src/core/time/instant';
import { sampleSlo } from '../../support/sampleReport';

const NOW = Date.parse('2026-11-21T05:40:00Z');

const slo = (state: SloState, more: Partial<Slo> = {}): Slo => ({ ...sampleSlo('cart-availability'), state, ...more });

/** How often an exhaustion is told over a course of looks, as JSON keeps what is known from one to the next. */
function told(course: readonly (readonly [minute: number, ...slos: Slo[]])[]): string[] {
  let known: KnownPolicies = {};
  return course.flatMap(([minute, ...slos]) => {
    const now = exhaustionsOf(known, slos, NOW + minute * MINUTE);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is what was written
    known = JSON.parse(JSON.stringify(now.known)) as KnownPolicies;
    return now.exhausted.map(({ id }) => `${id} at ${minute}`);
  });
}

describe('an exhaustion', () => {
  it('is told once', () => {
    const course = [
      [0, slo('healthy')],
      [5, slo('exhausted')],
      [10, slo('exhausted')],
      [60, slo('exhausted')],
    ] as const;
    assert.deepEqual(told(course), ['cart-availability at 5']);
  });

  it('is told from whatever is better and known', () => {
    for (const state of ['healthy', 'atRisk', 'burning', 'recovering'] as const)
      assert.equal(
        told([
          [0, slo(state)],
          [5, slo('exhausted')],
        ]).length,
        1,
      );
  });

  it('is not told of what is seen for the first time', () => {
    assert.deepEqual(
      told([
        [0, slo('exhausted')],
        [5, slo('exhausted')],
      ]),
      [],
    );
    assert.deepEqual(
      told([
        [0, slo('noData')],
        [5, slo('exhausted')],
      ]),
      [],
    );
    assert.deepEqual(
      told([
        [0, slo('healthy')],
        [5, slo('exhausted', { source: 'other' })],
      ]),
      [],
    );
  });

  it('is told once where it was unknown in between', () => {
    const course = (state: SloState) =>
      [
        [0, slo(state)],
        [5, slo('stale')],
        [10, slo('noData')],
        [15, slo('exhausted')],
      ] as const;
    assert.equal(told(course('healthy')).length, 1);
    assert.equal(told(course('exhausted')).length, 0);
  });

  it('is told again only when the budget was better for five minutes', () => {
    const flapping = Array.from({ length: 30 }, (_, i) => [5 * i, slo(i % 2 ? 'exhausted' : 'atRisk')] as const);
    assert.deepEqual(told(flapping), ['cart-availability at 5']);
    const better = [
      [10, slo('atRisk')],
      [15, slo('atRisk')],
      [20, slo('exhausted')],
    ] as const;
    assert.deepEqual(told([[0, slo('atRisk')], [5, slo('exhausted')], ...better]), [
      'cart-availability at 5',
      'cart-availability at 20',
    ]);
  });

  it('is told of each SLO on its own', () => {
    const [a, b] = (['healthy', 'exhausted'] as const).map((state) => [slo(state), slo(state, { id: 'other' })]);
    assert.deepEqual(
      told([
        [0, ...(a ?? [])],
        [5, ...(b ?? [])],
      ]),
      ['cart-availability at 5', 'other at 5'],
    );
  });

  it('is never told of invented figures', () => {
    assert.deepEqual(
      told([
        [0, slo('healthy', { demo: true })],
        [5, slo('exhausted', { demo: true })],
      ]),
      [],
    );
  });

  it('is told of what was not looked at for a while, but not for a quarter of a year', () => {
    const other = slo('healthy', { id: 'other' });
    for (const [days, times] of [
      [80, 1],
      [100, 0],
    ] as const) {
      const minutes = (days * DAY) / MINUTE;
      assert.equal(
        told([
          [0, slo('healthy')],
          [minutes - 1, other],
          [minutes, slo('exhausted')],
        ]).length,
        times,
      );
    }
  });
});
