import assert from 'node:assert/strict';
import { type BudgetFigures, judgementOf } from '../../../src/core/reliability/judgement';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../../src/core/reliability/thresholds';
import { OBJECTIVE } from './reading';

const QUIET = { '5m': 0, '30m': 0, '1h': 0, '2h': 0, '6h': 0, '1d': 0, '3d': 0 };
const PAGE = { ...QUIET, '5m': 20, '1h': 20 };

function judge(
  { burnRates = {}, ...figures }: Partial<BudgetFigures>,
  thresholds: Partial<Thresholds> = {},
): ReturnType<typeof judgementOf> {
  const { target, windowSeconds } = OBJECTIVE;
  return judgementOf(
    {
      ...{ target, windowSeconds, remaining: 0.9, coverage: 1, errorsOver: () => null },
      burnRates: { ...QUIET, ...burnRates },
      ...figures,
    },
    { ...DEFAULT_THRESHOLDS, ...thresholds },
  );
}

describe('the judgement of a budget', () => {
  it('has nothing to say of one that is well', () => {
    assert.deepEqual(judge({}), { state: 'healthy', alert: null, note: null });
  });

  it('is that it burns while somebody would be called', () => {
    const { state, alert } = judge({ burnRates: PAGE });
    assert.deepEqual([state, alert], ['burning', 'page']);
  });

  it('leaves to a working day what can wait', () => {
    const { state, alert } = judge({ burnRates: { '3d': 1.1, '6h': 1.1 } });
    assert.deepEqual([state, alert], ['healthy', 'ticket']);
  });

  for (const [rates, state] of [
    [{ '1h': 3, '1d': 3 }, 'burning'],
    [{ '1h': 20, '1d': 2.99 }, 'healthy'],
    [{ '1h': 2.99, '1d': 20 }, 'healthy'],
    [{ '1h': null, '1d': 20 }, 'healthy'],
  ] as const) {
    it(`of burn rates of ${rates['1h']} over an hour and ${rates['1d']} over a day is ${state}`, () => {
      assert.equal(judge({ burnRates: rates }).state, state);
    });
  }

  it('is not that it recovers where nobody knows', () => {
    assert.equal(judge({ remaining: 0.2, burnRates: { '6h': 0.99 } }).state, 'recovering');
    assert.equal(judge({ remaining: 0.2, burnRates: { '6h': null } }).state, 'atRisk');
  });

  it("goes by the team's thresholds", () => {
    assert.equal(judge({ remaining: 0.4, burnRates: { '6h': 1 } }, { remaining: 0.5 }).state, 'atRisk');
    assert.equal(judge({ burnRates: { '1h': 3, '1d': 3 } }, { burnRate: 4 }).state, 'healthy');
    const alerts = [{ severity: 'page', long: '4h', short: '20m', factor: 5 }] as const;
    assert.equal(judge({ burnRates: PAGE }, { alerts }).alert, null);
    assert.equal(judge({ burnRates: { '4h': 5.1, '20m': 5.1 } }, { alerts }).alert, 'page');
  });

  it('of a new SLO is provisional: it warns of how it burns, not of what remains', () => {
    const young = judge({ remaining: -1, coverage: 0.1 });
    assert.deepEqual(young, { state: 'healthy', alert: null, note: 'Provisional: 3 of 30 days were recorded.' });
    assert.equal(judge({ remaining: -1, coverage: 0.1, burnRates: PAGE }).state, 'burning');
    assert.equal(judge({ remaining: -1, coverage: 0.25 }).state, 'exhausted');
    assert.equal(judge({ remaining: -1, coverage: null }).state, 'exhausted');
    assert.equal(judge({ remaining: -1, coverage: 0.1 }, { coverage: 0 }).state, 'exhausted');
    assert.equal(judge({ coverage: 0.1, windowSeconds: 6 * 3600 }).note, 'Provisional: 0.6 of 6 hours were recorded.');
  });

  it('raises no alert for a few errors, and says so', () => {
    const errorsOver = (window: string) => (window === '1h' ? 2 : 5);
    const { state, alert, note } = judge({ burnRates: PAGE, errorsOver });
    assert.deepEqual([state, alert], ['healthy', null]);
    assert.equal(note, 'It burns fast, but on too few errors for an alert: 2 in the last 1h.');
    assert.equal(judge({ burnRates: PAGE, errorsOver: () => 3 }).alert, 'page');
    assert.equal(judge({ burnRates: PAGE, errorsOver }, { errors: 2 }).alert, 'page');
  });

  it('does not ask to pause releases for a few errors', () => {
    assert.equal(judge({ burnRates: { '1h': 3, '1d': 3 }, errorsOver: () => 2 }).state, 'healthy');
  });
});
