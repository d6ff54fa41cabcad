import { batchReply } from '../../support/prometheusReplies';
import { ECHO, type Fault, type Misbehaviour, reply } from './fault';

const NOT_PROMETHEUS =
  'SLO "checkout": The answer to the query of errors over 30d is not what Prometheus answers. Check that the url is what stands before /api/v1, make the query lighter, or try again.';
const says = (...sentences: readonly string[]) => ({ prometheus: sentences });

/** As a Prometheus writes it; undefined for no series. */
type Value = string | undefined;

/** Answers as a Prometheus does, with what each query counts. @param skew By how many seconds its clock is ahead. */
function counting(
  valueOf: (query: string) => Value,
  { skew = 0, wrap = (text: string) => text, date = true } = {},
): Misbehaviour {
  return (_, response, body) => {
    const now = Date.now() / 1000 + skew;
    if (date) response.setHeader('Date', new Date(now * 1000).toUTCString());
    else response.sendDate = false;
    response.end(wrap(batchReply(body, valueOf, now)));
  };
}

const isErrors = (query: string) => query.includes('code="500"');
const errorsOf =
  (errors: Value, total: Value = '1000') =>
  (query: string) =>
    isErrors(query) ? errors : total;

const refusing = (status: number, errorType: string, error: unknown) =>
  reply(status, JSON.stringify({ status: 'error', errorType, error }));

/** Each series twice. */
function twice(text: string): string {
  const answer = JSON.parse(text) as { data: { result: unknown[] } };
  const { result } = answer.data;
  return JSON.stringify({ ...answer, data: { ...answer.data, result: [...result, ...result] } });
}

const success = (result: string) =>
  reply(200, `{"status":"success","data":{"resultType":"vector","result":${result}}}`);

const ODD_ANSWERS: readonly (readonly [what: string, answer: Misbehaviour])[] = [
  ['answers with a number', reply(200, '42')],
  ['answers with a list', reply(200, '[]')],
  ['answers with null', reply(200, 'null')],
  ['answers with text', reply(200, '"success"')],
  ['answers with nothing in it', reply(200, '{}')],
  ['answers without data', reply(200, '{"status":"success"}')],
  ['answers with a list for data', reply(200, '{"status":"success","data":[]}')],
  ['answers with an object for results', success('{}')],
  ['answers with numbers for series', success('[1]')],
  ['answers with series without values', success('[{"metric":{"momentum":"0"}}]')],
  ['answers with numbers for values', success('[{"metric":{"momentum":"0"},"value":[1,1]}]')],
  ['answers with text for times', success('[{"metric":{"momentum":"0"},"value":["1","1"]}]')],
  ['gives a course in place of a number', success('[{"metric":{"momentum":"0"},"values":[[1,"1"]]}]')],
  ['has prototypes for keys', reply(200, '{"__proto__":{"status":"success"},"constructor":{"prototype":{"data":{}}}}')],
];

export const PROMETHEUS_FAULTS: readonly Fault[] = [
  {
    what: 'answers with text for a result',
    answer: reply(200, '{"status":"success","data":{"resultType":"string","result":[1,"x"]}}'),
    says: says('SLO "checkout": The query of errors over 30d gave text in place of a number. Correct what defines it.'),
  },
  ...ODD_ANSWERS.map(([what, answer]) => ({ what, answer, says: says(NOT_PROMETHEUS) })),
  {
    what: 'knows nothing',
    answer: counting(() => undefined),
    says: says(
      'SLO "checkout": Nothing was recorded in the last 30d. Check that it names metrics that exist and that have traffic.',
    ),
  },
  {
    what: 'had no traffic',
    answer: counting(errorsOf('0', '0')),
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
    answer: counting(errorsOf('-3')),
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
    answer: counting(errorsOf('3', '0')),
    says: says(
      'SLO "checkout": There are errors (3) but no events over 30d: the query of total leaves them out. Correct what defines it.',
    ),
  },
  {
    what: 'has more errors than events',
    answer: counting(errorsOf('2000')),
    says: says(
      'SLO "checkout": Inconsistent: there are more errors (2000) than events (1000) over 30d. Correct what defines it.',
    ),
  },
  {
    what: 'has errors and no series of events',
    answer: counting((query) => (isErrors(query) ? '3' : undefined)),
    says: says(
      'SLO "checkout": There are errors (3) but no events over 30d: the query of total leaves them out. Correct what defines it.',
    ),
  },
  {
    what: 'has two replicas of all',
    answer: counting(errorsOf('0.2'), { wrap: twice }),
    says: says(
      'SLO "checkout": The query of errors over 30d gave 2 series; wrap it in sum(…). Correct what defines it.',
    ),
  },
  {
    what: 'takes no query',
    answer: refusing(
      400,
      'bad_data',
      `invalid parameter "query": parse error: ${ECHO} <img src=x onerror=alert(1)>\n\u001b[31m`,
    ),
    says: says(
      'SLO "checkout": The query of errors over 30d was refused: invalid parameter "query": parse error: Bearer … <img src=x onerror=alert(1)> \u001b[31m. Correct what defines it.',
    ),
  },
  {
    what: 'finds duplicates',
    answer: refusing(422, 'execution', 'found duplicate series for the match group'),
    says: says(
      'SLO "checkout": The query of errors over 30d was refused: found duplicate series for the match group. Correct what defines it.',
    ),
  },
  {
    what: 'says nothing of what it refuses',
    answer: refusing(422, '422', { a: 1 }),
    says: says('SLO "checkout": The query of errors over 30d was refused. Correct what defines it.'),
  },
  {
    what: 'takes too long for a query',
    answer: refusing(503, 'timeout', 'query timed out in expression evaluation'),
    says: says(
      'SLO "checkout": The query of errors over 30d failed: query timed out in expression evaluation. Check that the url is what stands before /api/v1, make the query lighter, or try again.',
    ),
  },
  {
    what: 'tells that a part is missing, shaped like Thanos',
    answer: counting(errorsOf('0.2'), {
      wrap: (text) => text.replace('{', '{"warnings":["store 10.0.0.1 timed out."],'),
    }),
    says: says('prod: the data may be partial, the server warns: store 10.0.0.1 timed out.'),
    states: ['healthy'],
  },
  {
    what: 'tells that a part is missing, shaped like a cluster of VictoriaMetrics',
    answer: counting(errorsOf('0.2'), { wrap: (text) => text.replace('{', '{"isPartial":true,') }),
    says: says('prod: the data may be partial, the server warns: a part of the data is missing.'),
    states: ['healthy'],
  },
  {
    what: 'has a clock that is ten minutes fast',
    answer: counting(errorsOf('0.2'), { skew: 600 }),
    says: says(
      'prod: its clock is 10 min ahead of the one here; ages are told by its own. Set the clock of this machine, or that of the server.',
    ),
    states: ['healthy'],
  },
  {
    what: 'has a clock that is ten minutes slow',
    answer: counting(errorsOf('0.2'), { skew: -600 }),
    says: says(
      'prod: its clock is 10 min behind the one here; ages are told by its own. Set the clock of this machine, or that of the server.',
    ),
    states: ['healthy'],
  },
  {
    what: 'has a clock that is a year fast',
    answer: counting(errorsOf('0.2'), { skew: 365 * 86_400 }),
    says: says(
      'prod: its clock is over an hour ahead of the one here; ages are told by this one. Set the clock of this machine, or that of the server.',
      'SLO "checkout": Its figures say that they are of INSTANT, which is yet to come. Check that it is still being measured.',
    ),
  },
  {
    what: 'tells of tomorrow, and not its time',
    answer: counting(errorsOf('0.2'), { skew: 86_400, date: false }),
    says: says(
      'SLO "checkout": Its figures say that they are of INSTANT, which is yet to come. Check that it is still being measured.',
    ),
  },
  {
    what: 'tells of yesterday, and not its time',
    answer: counting(errorsOf('0.2'), { skew: -86_400, date: false }),
    says: says('SLO "checkout": Its figures are of INSTANT, over 15 min ago. Check that it is still being measured.'),
  },
  {
    what: 'sends samples of no time',
    answer: counting(errorsOf('0.2'), { skew: Number.POSITIVE_INFINITY, date: false }),
    says: says(NOT_PROMETHEUS),
  },
];
