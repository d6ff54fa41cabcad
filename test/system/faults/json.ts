import { type Fault, type Misbehaviour, reply } from './fault';

const says = (...sentences: readonly string[]) => ({ json: sentences });
const spoilt = (what: string) => says(`prod: ${what}. Correct what the endpoint serves (momentum.metrics/1).`);
const invalid = (what: string) => says(`SLO "checkout": ${what}. Correct what defines it.`);
const SLO = { id: 'checkout', objective: 0.999, windowSeconds: 2_592_000 };

/** A document of our own contract that is of now, unless it says so. */
function document(fields: object): Misbehaviour {
  return (...args) => {
    const written = { schema: 'momentum.metrics/1', generatedAt: ofHours(0), ...fields };
    return reply(200, JSON.stringify(written))(...args);
  };
}
const slo = (fields: object, more: object = {}) => document({ slos: [{ ...SLO, ...fields }], ...more });
const ofHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const metrics = (text: string) => reply(200, text, { 'Content-Type': 'text/plain; version=0.0.4' });

export const JSON_FAULTS: readonly Fault[] = [
  {
    what: 'is a list',
    answer: reply(200, '[]'),
    says: spoilt('the answer is not an object'),
  },
  {
    what: 'is null',
    answer: reply(200, 'null'),
    says: spoilt('the answer is not an object'),
  },
  {
    what: 'is of another schema',
    answer: document({ schema: 'momentum.metrics/2' }),
    says: spoilt('the document is not of the schema momentum.metrics/1'),
  },
  {
    what: 'has nothing in it',
    answer: reply(200, '{}'),
    says: spoilt('the document is not of the schema momentum.metrics/1'),
  },
  {
    what: 'has prototypes for keys',
    answer: reply(200, '{"__proto__":{"slos":[{"id":"a"}]},"constructor":{"prototype":{"polluted":true}},"slos":[]}'),
    says: says(),
  },
  {
    what: 'has text for SLOs',
    answer: document({ slos: 'none' }),
    says: spoilt('its slos are not a list'),
  },
  {
    what: 'has numbers for SLOs',
    answer: document({ slos: [1, null, 'x'] }),
    says: spoilt('3 of its slos lack an id and are left out'),
  },
  {
    what: 'has SLOs without names',
    answer: document({ slos: [{ objective: 0.9 }] }),
    says: spoilt('1 of its slos lack an id and are left out'),
  },
  {
    what: 'has an SLO without an objective',
    answer: document({ slos: [{ id: 'checkout' }] }),
    says: spoilt('SLO "checkout" is left out: "objective" is missing'),
  },
  {
    what: 'has an objective of 0',
    answer: slo({ objective: 0 }),
    says: spoilt('SLO "checkout" is left out: objective must be between 0 and 1, like 0.999; found 0'),
  },
  {
    what: 'has an objective of 1',
    answer: slo({ objective: 1, errorBudgetRemaining: 1 }),
    says: spoilt('SLO "checkout" is left out: objective must be between 0 and 1, like 0.999; found 1'),
  },
  {
    what: 'has an objective of 99.9',
    answer: slo({ objective: 99.9, errorBudgetRemaining: 1 }),
    says: spoilt(
      'SLO "checkout" is left out: objective must be between 0 and 1, like 0.999; found 99.9 (if that is a percentage, write 0.999)',
    ),
  },
  {
    what: 'has an objective in text',
    answer: slo({ objective: '0.999', errorBudgetRemaining: 1 }),
    says: spoilt('SLO "checkout" is left out: objective must be between 0 and 1, like 0.999; found "0.999"'),
  },
  {
    what: 'has more left than there was',
    answer: slo({ errorBudgetRemaining: 3 }),
    says: invalid('errorBudgetRemaining must be a share of 1 at most; found 3 (if that is a percentage, write 0.03)'),
  },
  {
    what: 'has a budget in percent',
    answer: slo({ errorBudgetRemaining: 60.6 }),
    says: invalid(
      'errorBudgetRemaining must be a share of 1 at most; found 60.6 (if that is a percentage, write 0.606)',
    ),
  },
  {
    what: 'has an impossible indicator',
    answer: slo({ sli: 1.5 }),
    says: invalid('sli must be a share from 0 to 1; found 1.5 (if that is a percentage, write 0.015)'),
  },
  {
    what: 'has more good events than events',
    answer: slo({ goodEvents: 20, totalEvents: 10 }),
    says: invalid('goodEvents must be totalEvents (10) at most; found 20'),
  },
  {
    what: 'has a negative count',
    answer: slo({ goodEvents: -1, totalEvents: 10 }),
    says: invalid('goodEvents must be a number of 0 at least; found -1'),
  },
  {
    what: 'has a negative burn rate',
    answer: slo({ errorBudgetRemaining: 0.9, burnRates: { '1h': -2 } }),
    says: invalid('1h must be a number of 0 at least; found -2'),
  },
  {
    what: 'burns without bounds',
    answer: reply(
      200,
      `{"generatedAt":"2026-11-21T00:00:00Z","slos":[{"id":"checkout","objective":0.999,"errorBudgetRemaining":0.9,"burnRates":{"1h":1e999}}]}`,
    ),
    says: invalid('1h must be a number of 0 at least; found null'),
  },
  {
    what: 'has a window of nothing',
    answer: slo({ errorBudgetRemaining: 0.9, windowSeconds: 0 }),
    says: invalid('windowSeconds must be a number of seconds, 1 at least; found 0'),
  },
  {
    what: 'has a coverage of two',
    answer: slo({ errorBudgetRemaining: 0.9, coverage: 2 }),
    says: invalid('coverage must be a share from 0 to 1; found 2 (if that is a percentage, write 0.02)'),
  },
  {
    what: 'is of tomorrow',
    answer: slo({ errorBudgetRemaining: 0.9 }, { generatedAt: ofHours(24) }),
    says: says(
      'SLO "checkout": Its figures say that they are of INSTANT, which is yet to come. Check that it is still being measured.',
    ),
  },
  {
    what: 'is of yesterday',
    answer: slo({ errorBudgetRemaining: 0.9 }, { generatedAt: ofHours(-24) }),
    says: says('SLO "checkout": Its figures are of INSTANT, over 15 min ago. Check that it is still being measured.'),
  },
  {
    what: 'says no time',
    answer: document({ generatedAt: undefined, slos: [{ ...SLO, errorBudgetRemaining: 0.9 }] }),
    says: says(
      'SLO "checkout": The endpoint does not say how old its figures are. Check that it is still being measured.',
    ),
  },
  {
    what: 'says a time without a zone',
    answer: document({ generatedAt: '2026-11-21T00:00:00', slos: [{ ...SLO, errorBudgetRemaining: 0.9 }] }),
    says: says(
      'prod: generatedAt must be an RFC 3339 time with a zone, like INSTANT; found "2026-11-21T00:00:00". Correct what the endpoint serves (momentum.metrics/1).',
      'SLO "checkout": The endpoint does not say how old its figures are. Check that it is still being measured.',
    ),
  },
  {
    what: 'has a name twice',
    answer: document({
      slos: [
        { ...SLO, errorBudgetRemaining: 0.9 },
        { ...SLO, errorBudgetRemaining: -1 },
      ],
    }),
    says: says(),
    states: ['exhausted', 'healthy'],
  },
  {
    what: 'has markup for a name',
    answer: document({ slos: [{ ...SLO, id: '<img src=x onerror=alert(1)>', objective: 2 }] }),
    says: spoilt(
      'SLO "<img src=x onerror=alert(1)>" is left out: objective must be between 0 and 1, like 0.999; found 2 (if that is a percentage, write 0.02)',
    ),
  },
  {
    what: 'has a very long name',
    answer: document({ slos: [{ ...SLO, id: 'x'.repeat(100_000), objective: 2 }] }),
    says: spoilt(
      'SLO "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" is left out: objective must be between 0 and 1, like 0.999; found 2 (if that is a percentage, write 0.02)',
    ),
  },
  {
    what: 'has six thousand SLOs',
    answer: document({
      slos: Array.from({ length: 6000 }, (_, index) => ({ ...SLO, id: `slo-${index}`, errorBudgetRemaining: 0.9 })),
    }),
    says: spoilt('of its 6000 slos only the first 5000 are read'),
    states: ['healthy'],
  },
  {
    what: 'says what went wrong, with a 400',
    answer: reply(400, '{"error":"no"}'),
    says: says('prod: SERVER failed (400). Try again later, or look into its log.'),
  },
  {
    what: 'has metrics that are none',
    answer: metrics('slo_objective_ratio{slo="checkout" 0.999\n'),
    says: says("prod: line 1 of its metrics can't be read. Correct what the endpoint serves (momentum.metrics/1)."),
  },
  {
    what: 'has metrics that are NaN',
    answer: metrics(
      'slo_objective_ratio{slo="checkout"} 0.999\nslo_error_budget_remaining_ratio{slo="checkout"} NaN\n',
    ),
    says: invalid('slo_error_budget_remaining_ratio must be a share of 1 at most; found "NaN"'),
  },
  {
    what: 'has metrics that end in the middle of a number',
    answer: metrics('slo_objective_ratio{slo="checkout"} 0.999\nslo_error_budget_remaining_ratio{slo="checkout"} 0.9'),
    says: says(
      "prod: line 2 of its metrics can't be read. Correct what the endpoint serves (momentum.metrics/1).",
      'SLO "checkout": The endpoint says nothing of its budget. Check that it names metrics that exist and that have traffic.',
    ),
  },
  {
    what: 'has metrics twice',
    answer: metrics(
      'slo_objective_ratio{slo="checkout"} 0.999\nslo_error_budget_remaining_ratio{slo="checkout"} -1\nslo_error_budget_remaining_ratio{slo="checkout"} 0.9\n',
    ),
    says: invalid('slo_error_budget_remaining_ratio is there twice'),
  },
  {
    what: 'has other metrics',
    answer: metrics('up 1\n'),
    says: spoilt('its metrics hold no slo_objective_ratio'),
  },
];
