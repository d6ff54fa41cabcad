import assert from 'node:assert/strict';
import { reportedSlo } from '../../../src/core/reliability/reportedSlo';
import { NO_ENDPOINTS } from '../../../src/core/report/endpointFacts';
import { DAY } from '../../../src/core/time/instant';
import { commit, past } from '../../support/past';
import { reportOn } from '../../support/reportOn';
import { REPORTED, readingOf } from '../reliability/reading';

const ENDPOINTS = {
  ...NO_ENDPOINTS,
  readings: ['checkout-availability', 'checkout-latency', 'search'].map((id) => readingOf({ objective: { id } })),
  slos: [reportedSlo({ ...REPORTED, id: 'checkout-reported' }), reportedSlo({ ...REPORTED, id: 'emails' })],
};

function slosIn(slos: readonly string[] | undefined, endpoints = ENDPOINTS) {
  const scope = { id: 'shop', paths: ['shop'], ...(slos && { slos }) };
  return reportOn(past(commit('a', 1)), {
    endpoints,
    scope,
    now: Date.parse('2026-11-21T06:00:00Z'),
    window: 30 * DAY,
  });
}

const idsOf = ({ slos }: ReturnType<typeof slosIn>) => slos.map(({ id }) => id).toSorted();

describe('the SLOs of a scope', () => {
  it('are all where it names none', () => {
    assert.equal(slosIn(undefined).slos.length, 5);
  });

  it('are those that it names', () => {
    const report = slosIn(['checkout-*', 'emails']);
    assert.deepEqual(idsOf(report), ['checkout-availability', 'checkout-latency', 'checkout-reported', 'emails']);
  });

  it('are none, rather than all, where its names match none, which is said', () => {
    const report = slosIn(['mail*']);
    assert.deepEqual(report.slos, []);
    const problem = report.problems.find(({ code }) => code === 'scopeWithoutSlos');
    assert.equal(problem?.message, 'The scope “shop” has no SLO: none is named mail*.');
  });

  it('are not missed before any is known', () => {
    const { problems } = slosIn(['mail*'], { ...ENDPOINTS, readings: [], slos: [] });
    assert.deepEqual(
      problems.filter(({ code }) => code === 'scopeWithoutSlos'),
      [],
    );
  });
});
