import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NO_BURN_RATES } from '../../../../src/core/reliability/burnRate';
import { decodeDocument } from '../../../../src/sources/metrics/json/metricsDocument';

const ADDRESS = 'https://status.example.com/momentum.json';
const SLO = { id: 'checkout', service: 'shop', objective: 0.999, windowSeconds: 604_800 };
const decode = (document: unknown) => decodeDocument(document, 'status', ADDRESS, 7);
const decodeSlo = (slo: object) => decode({ slos: [slo] }).slos[0];

describe('a document of the schema momentum.metrics/1', () => {
  it('tells of SLOs that were computed elsewhere', () => {
    const { slos, problems } = decode({
      schema: 'momentum.metrics/1',
      generatedAt: '2026-11-21T06:40:00+01:00',
      slos: [{ ...SLO, errorBudgetRemaining: 0.6064, burnRates: { '5m': 2, '1h': 2, later: 1 }, coverage: 0.9 }],
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(slos, [
      {
        id: 'checkout',
        service: 'shop',
        source: 'status',
        objective: 0.999,
        windowSeconds: 604_800,
        remaining: 0.6064,
        consumed: 0.3936,
        burnRates: { ...NO_BURN_RATES, '5m': 2, '1h': 2 },
        state: 'healthy',
        alert: null,
        reason: null,
        note: null,
        coverage: 0.9,
        exhaustsAt: null,
        debt: null,
        sampledAt: '2026-11-21T05:40:00Z',
        weighting: null,
        budgetMinutes: null,
        maintenance: [],
        query: ADDRESS,
        spending: [],
        demo: false,
      },
    ]);
  });

  it('may tell an indicator or counts instead of a budget', () => {
    assert.equal(decodeSlo({ ...SLO, sli: 0.9995 })?.remaining, 0.5);
    assert.equal(decodeSlo({ ...SLO, goodEvents: 9995, totalEvents: 10_000 })?.remaining, 0.5);
    assert.equal(decodeSlo({ ...SLO, goodEvents: 0, totalEvents: 0 })?.state, 'noData');
    assert.equal(decodeSlo(SLO)?.state, 'noData');
  });

  it('may be overspent', () => {
    const slo = decodeSlo({ ...SLO, errorBudgetRemaining: -1.8 });
    assert.deepEqual([slo?.state, slo?.remaining], ['exhausted', -1.8]);
  });

  it('is not believed where its figures are out of range, or no numbers', () => {
    for (const [wrong, reason] of [
      [
        { errorBudgetRemaining: 60.64 },
        'errorBudgetRemaining must be a share of 1 at most; found 60.64 (if that is a percentage, write 0.6064).',
      ],
      [{ errorBudgetRemaining: '0.6' }, 'errorBudgetRemaining must be a share of 1 at most; found "0.6".'],
      [{ sli: 99.9 }, 'sli must be a share from 0 to 1; found 99.9 (if that is a percentage, write 0.999).'],
      [{ sli: 0.999, windowSeconds: 0 }, 'windowSeconds must be a number of seconds, 1 at least; found 0.'],
      [{ burnRates: { '1h': -1 } }, '1h must be a number of 0 at least; found -1.'],
      [{ sli: 0.999, burnRates: 2 }, 'burnRates must be an object; found 2.'],
      [{ goodEvents: 11, totalEvents: 10 }, 'goodEvents must be totalEvents (10) at most; found 11.'],
      [{ errorBudgetRemaining: 0.5, coverage: 2 }, /^coverage must be a share from 0 to 1; found 2 /],
      [{ errorBudgetRemaining: 0.5, service: {} }, 'service must be text; found an object.'],
    ] as const) {
      const slo = decodeSlo({ ...SLO, ...wrong });
      assert.deepEqual([slo?.state, slo?.remaining], ['invalid', null]);
      if (typeof reason === 'string') assert.equal(slo?.reason, reason);
      else assert.match(slo?.reason ?? '', reason);
    }
  });

  it('leaves out an SLO without a proper objective, and says so', () => {
    for (const [objective, why] of [
      [undefined, '"objective" is missing'],
      [99.9, 'objective must be between 0 and 1, like 0.999; found 99.9 (if that is a percentage, write 0.999)'],
      [1, 'objective must be between 0 and 1, like 0.999; found 1'],
      [0, 'objective must be between 0 and 1, like 0.999; found 0'],
      ['0.9', 'objective must be between 0 and 1, like 0.999; found "0.9"'],
    ] as const) {
      const { slos, problems } = decode({
        slos: [
          { ...SLO, objective },
          { ...SLO, id: 'fine' },
        ],
      });
      assert.deepEqual(
        slos.map(({ id }) => id),
        ['fine'],
      );
      assert.deepEqual(
        problems.map(({ message }) => message),
        [`status: SLO "checkout" is left out: ${why}.`],
      );
    }
  });

  it('marks what is invented for show', () => {
    assert.equal(decode({ demo: true, slos: [SLO] }).slos[0]?.demo, true);
    assert.equal(decode({ demo: 'true', slos: [SLO] }).slos[0]?.demo, false);
  });

  it('tells which lists it has, empty ones too, and of when they are', () => {
    const listsOf = (document: object) => decode(document).lists;
    const list = { kind: 'incidents', source: 'status', sampledAt: 7, demo: false };
    assert.deepEqual(listsOf({ incidents: [] }), [list]);
    assert.deepEqual(listsOf({ incidents: null, slos: [] }), []);
    const sampledAt = Date.parse('2026-11-21T05:40:00Z');
    assert.deepEqual(listsOf({ generatedAt: '2026-11-21T05:40:00Z', demo: true, deployments: [], incidents: [] }), [
      { ...list, sampledAt, demo: true },
      { ...list, kind: 'deployments', sampledAt, demo: true },
    ]);
  });

  it('tells of incidents, deployments and pipelines', () => {
    const at = '2026-11-21T05:40:00Z';
    const { incidents, deployments, pipelines } = decode({
      incidents: [
        {
          id: 7,
          title: '5xx',
          severity: 'P2',
          status: 'open',
          startedAt: at,
          services: ['a', 1],
          url: 'https://x.example/7',
        },
      ],
      deployments: [
        { id: '41', service: 'shop', environment: 'production', version: '1.4.2', sha: 'abc', finishedAt: at },
      ],
      pipelines: [{ id: '3', name: 'Build', ref: 'main', status: 'failure', durationSeconds: 412 }],
    });
    assert.deepEqual(incidents, [
      {
        id: '7',
        title: '5xx',
        severity: 'P2',
        status: 'open',
        startedAt: at,
        resolvedAt: null,
        services: ['a'],
        url: 'https://x.example/7',
        source: 'status',
      },
    ]);
    assert.deepEqual(deployments, [
      {
        id: '41',
        service: 'shop',
        environment: 'production',
        version: '1.4.2',
        sha: 'abc',
        status: null,
        startedAt: null,
        finishedAt: at,
        url: null,
        source: 'status',
      },
    ]);
    assert.deepEqual(pipelines, [
      {
        id: '3',
        name: 'Build',
        ref: 'main',
        sha: null,
        status: 'failure',
        startedAt: null,
        durationSeconds: 412,
        url: null,
        source: 'status',
      },
    ]);
  });

  it('takes no time without a zone, no link but to the web, no negative duration and no endless text, and says so', () => {
    const { incidents, pipelines, problems } = decode({
      incidents: [
        { id: 'a', title: 'x'.repeat(1000), startedAt: '2026-11-21T05:40:00' },
        { id: 'b', url: 'command:workbench.action.quit' },
      ],
      pipelines: [{ id: 'c', durationSeconds: -1, startedAt: 1795239394, name: 'Build' }],
    });
    assert.equal(incidents[0]?.title?.length, 300);
    assert.equal(incidents[0]?.startedAt, null);
    assert.equal(incidents[1]?.url, null);
    assert.deepEqual(
      pipelines.map(({ durationSeconds, startedAt, name }) => [durationSeconds, startedAt, name]),
      [[null, null, 'Build']],
    );
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'status: of its incidents "a", and 1 more can be read in part only: startedAt must be an RFC 3339 time with a zone, like 2026-11-21T05:40:00Z; found "2026-11-21T05:40:00".',
        'status: of its pipelines "c" can be read in part only: startedAt must be an RFC 3339 time with a zone, like 2026-11-21T05:40:00Z; found 1795239394.',
      ],
    );
  });

  it('does not cut a character in two', () => {
    const [incident] = decode({ incidents: [{ id: 'a', title: `${'x'.repeat(299)}😀` }] }).incidents;
    assert.equal(incident?.title, 'x'.repeat(299));
  });

  it('counts what lacks an id', () => {
    assert.deepEqual(
      decode({ pipelines: [{ id: 'a' }, {}, { id: '' }] }).problems.map(({ message }) => message),
      ['status: 2 of its pipelines lack an id and are left out.'],
    );
  });

  it('says what is wrong with its lists and with itself', () => {
    const many = Array.from({ length: 5001 }, (_, i) => ({ id: i }));
    const { pipelines, problems } = decode({
      slos: {},
      incidents: null,
      pipelines: many,
      generatedAt: 'today',
      demo: 1,
    });
    assert.equal(pipelines.length, 5000);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'status: generatedAt must be an RFC 3339 time with a zone, like 2026-11-21T05:40:00Z; found "today".',
        'status: demo must be true or false; found 1.',
        'status: its slos are not a list.',
        'status: of its 5001 pipelines only the first 5000 are read.',
      ],
    );
  });

  it('of another schema, or of none, is not read', () => {
    for (const document of [null, [], 'x', {}, { status: 'ok' }, { schema: 'momentum.metrics/2', slos: [SLO] }]) {
      const { slos, problems } = decode(document);
      assert.deepEqual(slos, []);
      assert.equal(problems[0]?.code, 'badDocument');
    }
  });

  it('never brings the program down, and never yields what is no finite number', () => {
    const field = fc.oneof(fc.jsonValue(), fc.double(), fc.constantFrom(0.999, 'a', 1));
    const slo = fc.record(
      {
        id: field,
        objective: field,
        errorBudgetRemaining: field,
        sli: field,
        burnRates: fc.dictionary(fc.constantFrom('1h', '6h', 'x'), field),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(slo, fc.jsonValue())), (slos) => {
        for (const { remaining, consumed, objective } of decode({ slos }).slos)
          for (const figure of [remaining, consumed, objective]) assert.ok(figure === null || Number.isFinite(figure));
      }),
    );
  });

  it('is told what is wrong with a text of megabytes as soon as with a short one', () => {
    for (const piece of ['9', ':', '://', '"', '@:', '?', 'a:b@']) {
      const startedAt = piece.repeat(2_000_000 / piece.length);
      const [problem] = decode({ incidents: [{ id: 'a', startedAt }] }).problems;
      assert.ok(problem && problem.message.length < 400);
    }
  });
});
