import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { demoDocument } from '../../../scripts/demoEndpoint';
import { decodeDocument } from '../../../src/sources/metrics/json/metricsDocument';
import { root } from '../../support/paths';

const schema: object = JSON.parse(readFileSync(path.join(root, 'schemas/metrics.schema.json'), 'utf8'));
const validate = addFormats(new Ajv()).compile(schema);

/** What the reader of documents finds wrong with one, in its list of SLOs or elsewhere. */
function faultsIn(document: object): string[] {
  const { problems, slos } = decodeDocument(document, 'status', 'https://status.example.com/momentum.json', 0);
  const invalid = slos.flatMap(({ state, reason }) => (state === 'invalid' && reason !== null ? [reason] : []));
  return [...problems.map(({ message }) => message), ...invalid];
}

const DOCUMENT = { schema: 'momentum.metrics/1', generatedAt: '2026-11-21T05:40:00Z' };
const SLO = { id: 'checkout', objective: 0.999 };

describe('the published schema of metrics', () => {
  it('takes the document of the demonstration', () => {
    assert.ok(validate(demoDocument(0)), JSON.stringify(validate.errors));
  });

  it('takes the document that the documentation shows', () => {
    const text = readFileSync(path.join(root, 'docs/json-contract.md'), 'utf8');
    const document: object = JSON.parse(/```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '');
    assert.ok(validate(document), JSON.stringify(validate.errors));
    assert.deepEqual(faultsIn(document), []);
  });

  it('and the reader refuse the same', () => {
    for (const document of [
      { schema: 'momentum.metrics/2' },
      { slos: [{ ...SLO, objective: 99.9 }] },
      { slos: [{ ...SLO, objective: 1 }] },
      { slos: [{ objective: 0.9 }] },
      { slos: [{ ...SLO, id: '' }] },
      { slos: [{ ...SLO, id: 1.5 }] },
      { slos: [{ ...SLO, errorBudgetRemaining: 60.6 }] },
      { slos: [{ ...SLO, coverage: -0.1 }] },
      { slos: [{ ...SLO, burnRates: { '1h': '2' } }] },
      { slos: [{ ...SLO, totalEvents: -1 }] },
      { slos: {} },
      { incidents: [{ id: 'a', startedAt: '2026-02-30T00:00:00Z' }] },
      { incidents: [{ id: 'a', services: 'checkout' }] },
      { deployments: [{ id: 'a', url: 'javascript:alert(1)' }] },
      { pipelines: [{ id: 'a', durationSeconds: -1 }] },
      { generatedAt: '2026-11-21 05:40' },
      { demo: 'yes' },
    ]) {
      const whole = { ...DOCUMENT, ...document };
      assert.ok(!validate(whole), JSON.stringify(document));
      assert.notDeepEqual(faultsIn(whole), [], JSON.stringify(document));
    }
  });

  it('takes no more than the reader does', () => {
    const share = fc.oneof(fc.double({ min: -1, max: 2, noNaN: true }), fc.constantFrom(null, 0, 1, '1'));
    const text = fc.oneof(fc.string(), fc.constantFrom(null, 1));
    const at = fc.oneof(
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }).map((date) => date.toISOString()),
      fc.constantFrom('2026-11-21T05:40:00+01:00', '2026-11-21', null, 0),
    );
    const optional = { requiredKeys: ['id', 'objective'] } as const;
    const slo = fc.record(
      {
        id: fc.oneof(fc.string(), fc.integer()),
        objective: share,
        service: text,
        windowSeconds: fc.integer({ min: -1 }),
        sli: share,
        errorBudgetRemaining: share,
        burnRates: fc.dictionary(fc.constantFrom('1h', '30m', '3d'), fc.oneof(fc.nat(), share)),
        totalEvents: fc.oneof(fc.nat(), share),
        coverage: share,
      },
      { requiredKeys: [...optional.requiredKeys] },
    );
    const incident = fc.record({ id: fc.oneof(fc.string(), fc.nat()), title: text, startedAt: at, resolvedAt: at });
    const document = fc.record(
      {
        schema: fc.constant('momentum.metrics/1'),
        generatedAt: at,
        slos: fc.array(slo),
        incidents: fc.array(incident),
      },
      { requiredKeys: ['schema'] },
    );
    fc.assert(
      fc.property(document, (any) => {
        assert.equal(validate(any), faultsIn(any).length === 0, JSON.stringify(faultsIn(any)));
      }),
      { numRuns: 500 },
    );
  });
});
