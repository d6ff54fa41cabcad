import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeAlerts } from '../../../../src/sources/metrics/alertmanager/alerts';

const decode = (...items: unknown[]) => decodeAlerts(items, 'alerts');
const labelled = (labels: object, more: object = {}) => decode({ labels, ...more }).alerts[0];

describe('alerts as Alertmanager has them', () => {
  for (const [what, status, state] of [
    ['fires', { state: 'active', silencedBy: [], inhibitedBy: [] }, 'firing'],
    ['is silenced', { state: 'suppressed', silencedBy: ['4199'], inhibitedBy: [] }, 'silenced'],
    ['is inhibited', { state: 'suppressed', silencedBy: [], inhibitedBy: ['8c13'] }, 'inhibited'],
    ['is both', { state: 'suppressed', silencedBy: ['4199'], inhibitedBy: ['8c13'] }, 'silenced'],
    [
      'is muted for the night',
      { state: 'suppressed', silencedBy: [], inhibitedBy: [], mutedBy: ['night'] },
      'silenced',
    ],
    ['says nothing of it', undefined, 'firing'],
    ['is in a state of a later version', { state: 'snoozed' }, 'firing'],
  ] as const) {
    it(`${what}: ${state}`, () => assert.equal(labelled({ alertname: 'A' }, { status })?.state, state));
  }

  for (const [whose, labels, names] of [
    ['Sloth', { sloth_id: 'shop-a', sloth_service: 'shop', sloth_slo: 'a' }, ['shop-a', 'shop-a', 'a']],
    ['Sloth, without its id', { sloth_service: 'shop', sloth_slo: 'a' }, ['shop-a', 'a']],
    ['Pyrra', { slo: 'checkout-errors', short: '5m' }, ['checkout-errors']],
    ['Grafana', { grafana_slo_uuid: 'u1', grafana_slo_name: 'Checkout' }, ['u1', 'Checkout']],
    ['slo-generator', { slo_name: 'checkout' }, ['checkout']],
    ['nobody', { service: 'shop' }, []],
  ] as const) {
    it(`name their SLO as ${whose} does`, () => assert.deepEqual(labelled(labels)?.sloNames, names));
  }

  it('need no name, and no label may be endless', () => {
    assert.equal(labelled({})?.name, 'unnamed');
    assert.equal(labelled({ alertname: 'x'.repeat(9000) })?.name.length, 300);
  });

  it('are at most 5000, those that matter most', () => {
    const many = Array.from({ length: 6000 }, (_, i) => ({
      labels: { alertname: 'A', severity: i === 5999 ? 'page' : 'info' },
    }));
    const { alerts, problems } = decode(...many);
    assert.deepEqual([alerts.length, alerts[0]?.severity], [5000, 'page']);
    assert.deepEqual(
      problems.map(({ message, fix }) => [message, fix]),
      [['alerts: of its 6000 alerts the 5000 most severe are read.', 'Give it a "filter".']],
    );
  });

  it('never bring the reader down, whatever an answer holds', () => {
    const any = fc.jsonValue();
    const strings = fc.dictionary(fc.constantFrom('alertname', 'severity', 'slo', 'summary', '__proto__'), any);
    const alert = fc.record(
      { labels: strings, annotations: strings, startsAt: any, status: any },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(any, fc.array(fc.oneof(alert, any))), (body) => {
        const { alerts, problems } = decodeAlerts(body, 'alerts');
        assert.ok(Array.isArray(body) ? alerts.length <= body.length : problems.length === 1);
        for (const { name, severity } of alerts) assert.ok(typeof name === 'string' && typeof severity !== 'undefined');
      }),
    );
  });
});
