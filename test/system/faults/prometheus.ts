import { batchReply } from '../../support/prometheusReplies';
import { type Fault, type Misbehaviour, reply } from './fault';

const NOT_PROMETHEUS =
  'SLO "checkout": The answer to the query of errors over 30d is not what Prometheus answers. Try again, or make the query lighter.';
const says = (...sentences: readonly string[]) => ({ prometheus: sentences });

/** Answers as a Prometheus does, with what each query counts. @param skew By how many seconds its clock is ahead. */
function counting(
  valueOf: (query: string) => number | string | undefined,
  { skew = 0, wrap = (text: string) => text, date = true } = {},
): Misbehaviour {
  return (_, response, body) => {
    const now = Date.now() / 1000 + skew;
    if (date) response.setHeader('Date', new Date(now * 1000).toUTCString());
    else response.sendDate = false;
    response.end(wrap(batchReply(body, valueOf as (query: string) => number | undefined, now)));
  };
}

const isErrors = (query: string) => query.includes('code="500"');
const errorsOf =
  (errors: number | string | undefined, total: number | string | undefined = 1000) =>
  (query: string) =>
    isErrors(query) ? errors : total;

const vector = (result: unknown, more: object = {}) =>
  reply(200, JSON.stringify({ status: 'success', data: { resultType: 'vector', result }, ...more }));

const ODD_ANSWERS: readonly (readonly [what: string, body: string])[] = [
  ['answers with a number', '42'],
  ['answers with a list', '[]'],
  ['answers with null', 'null'],
  ['answers with text', '"success"'],
  ['answers with nothing in it', '{}'],
  ['answers without data', '{"status":"success"}'],
  ['answers with a list for data', '{"status":"success","data":[]}'],
  ['answers with an object for results', '{"status":"success","data":{"resultType":"vector","result":{}}}'],
  ['answers with numbers for series', '{"status":"success","data":{"resultType":"vector","result":[1]}}'],
  [
    'answers with series without values',
    '{"status":"success","data":{"resultType":"vector","result":[{"metric":{"momentum":"0"}}]}}',
  ],
  [
    'answers with numbers for values',
    '{"status":"success","data":{"resultType":"vector","result":[{"metric":{"momentum":"0"},"value":[1,1]}]}}',
  ],
  [
    'answers with text for times',
    '{"status":"success","data":{"resultType":"vector","result":[{"metric":{"momentum":"0"},"value":["1","1"]}]}}',
  ],
  ['answers with text for a result', '{"status":"success","data":{"resultType":"string","result":[1,"x"]}}'],
  [
    'has prototypes for keys',
    '{"__proto__":{"status":"success"},"constructor":{"prototype":{"status":"success","data":{}}}}',
  ],
];

export const PROMETHEUS_FAULTS: readonly Fault[] = [
  ...ODD_ANSWERS.map(([what, body]) => ({ what, answer: reply(200, body), says: says(NOT_PROMETHEUS) })),
  {
    what: 'knows nothing',
    answer: counting(() => undefined),
    says: says(
      'SLO "checkout": Nothing was recorded in the last 30d. Check that it names metrics that exist and that have traffic.',
    ),
  },
  {
    what: 'had no traffic',
    answer: counting(errorsOf(0, 0)),
    says: says(
      'SLO "checkout": No traffic: no valid event in the last 30d. Check that it names metrics that exist and that have traffic.',
    ),
  },
  {
    what: 'divides nothing by nothing',
    answer: counting(errorsOf('NaN')),
    says: says('SLO "checkout": The query of errors over 30d gave NaN, which is no count. Correct what defines it.'),
  },
  {
    what: 'divides something by nothing',
    answer: counting(errorsOf('+Inf')),
    says: says(
      'SLO "checkout": The query of errors over 30d gave Infinity, which is no count. Correct what defines it.',
    ),
  },
  {
    what: 'counts below nothing',
    answer: counting(errorsOf(-3)),
    says: says(
      'SLO "checkout": The query of errors over 30d gave -3: a count can\'t be negative. Correct what defines it.',
    ),
  },
  {
    what: 'counts text',
    answer: counting(errorsOf('many')),
    says: says('SLO "checkout": The query of errors over 30d gave NaN, which is no count. Correct what defines it.'),
  },
  {
    what: 'counts more than can be',
    answer: counting(errorsOf('1e999', '1e999')),
    says: says(
      'SLO "checkout": The query of errors over 30d gave Infinity, which is no count. Correct what defines it.',
    ),
  },
  {
    what: 'has errors but no events',
    answer: counting(errorsOf(3, 0)),
    says: says(
      'SLO "checkout": There are errors (3) but no events over 30d: the query of total leaves them out. Correct what defines it.',
    ),
  },
  {
    what: 'has more errors than events',
    answer: counting(errorsOf(2000)),
    says: says(
      'SLO "checkout": Inconsistent: there are more errors (2000) than events (1000) over 30d. Correct what defines it.',
    ),
  },
  {
    what: 'has errors and no series of events',
    answer: counting((query) => (isErrors(query) ? 3 : undefined)),
    says: says(
      'SLO "checkout": Nothing was recorded in the last 30d. Check that it names metrics that exist and that have traffic.',
    ),
  },
  {
    what: 'has two replicas of all',
    answer: counting(errorsOf(0.2), {
      wrap: (text) => {
        const answer = JSON.parse(text) as { data: { result: unknown[] } };
        return JSON.stringify({
          ...answer,
          data: { ...answer.data, result: [...answer.data.result, ...answer.data.result] },
        });
      },
    }),
    says: says(
      'SLO "checkout": The query of errors over 30d gave 2 series; wrap it in sum(…). Correct what defines it.',
    ),
  },
  {
    what: 'takes no query',
    answer: reply(
      400,
      JSON.stringify({
        status: 'error',
        errorType: 'bad_data',
        error: 'invalid parameter "query": 1:4: parse error: <img src=x onerror=alert(1)>\n\u001b[31m',
      }),
    ),
    says: says(
      'SLO "checkout": The query of errors over 30d was refused: invalid parameter "query": 1:4: parse error: <img src=x onerror=alert(1)> \u001b[31m Correct what defines it.',
    ),
  },
  {
    what: 'finds duplicates',
    answer: reply(
      422,
      JSON.stringify({ status: 'error', errorType: 'execution', error: 'found duplicate series for the match group' }),
    ),
    says: says(
      'SLO "checkout": The query of errors over 30d was refused: found duplicate series for the match group Correct what defines it.',
    ),
  },
  {
    what: 'says nothing of what it refuses',
    answer: reply(422, JSON.stringify({ status: 'error', errorType: '422', error: { a: 1 } })),
    says: says('SLO "checkout": The query of errors over 30d was refused. Correct what defines it.'),
  },
  {
    what: 'takes too long for a query',
    answer: reply(
      503,
      JSON.stringify({ status: 'error', errorType: 'timeout', error: 'query timed out in expression evaluation' }),
    ),
    says: says(
      'SLO "checkout": The query of errors over 30d failed: query timed out in expression evaluation Try again, or make the query lighter.',
    ),
  },
  {
    what: 'tells that a part is missing, shaped like Thanos',
    answer: counting(errorsOf(0.2), {
      wrap: (text) => text.replace('{', '{"warnings":["store 10.0.0.1 timed out."],'),
    }),
    says: says('prod: the data may be partial, the server warns: store 10.0.0.1 timed out.'),
    states: ['healthy'],
  },
  {
    what: 'tells that a part is missing, shaped like a cluster of VictoriaMetrics',
    answer: counting(errorsOf(0.2), { wrap: (text) => text.replace('{', '{"isPartial":true,') }),
    says: says('prod: the data may be partial, the server warns: a part of the data is missing.'),
    states: ['healthy'],
  },
  {
    what: 'has a clock that is ten minutes fast',
    answer: counting(errorsOf(0.2), { skew: 600 }),
    says: says(
      'prod: its clock is 10 min ahead of the one here; ages are told by its own. Set the clock of this machine, or that of the server.',
    ),
    states: ['healthy'],
  },
  {
    what: 'has a clock that is ten minutes slow',
    answer: counting(errorsOf(0.2), { skew: -600 }),
    says: says(
      'prod: its clock is 10 min behind the one here; ages are told by its own. Set the clock of this machine, or that of the server.',
    ),
    states: ['healthy'],
  },
  {
    what: 'has a clock that is a year fast',
    answer: counting(errorsOf(0.2), { skew: 365 * 86_400 }),
    says: says(
      'prod: its clock is 525600 min ahead of the one here; ages are told by its own. Set the clock of this machine, or that of the server.',
    ),
    states: ['healthy'],
  },
  {
    what: 'tells of tomorrow, and not its time',
    answer: counting(errorsOf(0.2), { skew: 86_400, date: false }),
    says: says(
      'SLO "checkout": Its figures say that they are of INSTANT, which is yet to come. Check that it is still being measured.',
    ),
  },
  {
    what: 'tells of yesterday, and not its time',
    answer: counting(errorsOf(0.2), { skew: -86_400, date: false }),
    says: says('SLO "checkout": Its figures are of INSTANT, over an hour ago. Check that it is still being measured.'),
  },
  {
    what: 'lies about its time',
    answer: (request, response, body, elsewhere) => {
      counting(errorsOf(0.2), { skew: -86_400 })(request, response, body, elsewhere);
    },
    says: says(
      'prod: its clock is 1440 min behind the one here; ages are told by its own. Set the clock of this machine, or that of the server.',
    ),
  },
  {
    what: 'sends samples of no time',
    answer: counting(errorsOf(0.2), { skew: Number.POSITIVE_INFINITY, date: false }),
    says: says(
      'SLO "checkout": The answer to the query of errors over 30d is not what Prometheus answers. Try again, or make the query lighter.',
    ),
  },
  {
    what: 'gives a million values',
    answer: vector([{ metric: { momentum: '0' }, values: Array.from({ length: 100_000 }, (_, i) => [i, '1']) }]),
    says: says(
      'SLO "checkout": The answer to the query of errors over 30d is not what Prometheus answers. Try again, or make the query lighter.',
    ),
  },
];
