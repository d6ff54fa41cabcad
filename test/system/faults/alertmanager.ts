import { ECHO, type Fault, reply } from './fault';

const says = (...sentences: readonly string[]) => ({ alertmanager: sentences });
const list = (alerts: unknown) => reply(200, JSON.stringify(alerts));
const ALERT = {
  labels: { alertname: 'A' },
  annotations: {},
  startsAt: '2026-11-21T00:00:00Z',
  status: { state: 'active' },
};

export const ALERTMANAGER_FAULTS: readonly Fault[] = [
  {
    what: 'answers with an object',
    answer: reply(200, '{}'),
    says: says(
      'prod: the answer is not a list of alerts. Check its url: it is what stands before /api/v2 of an Alertmanager.',
    ),
  },
  {
    what: 'answers as version 1 did',
    answer: reply(200, '{"status":"success","data":[]}'),
    says: says(
      'prod: the answer is not a list of alerts. Check its url: it is what stands before /api/v2 of an Alertmanager.',
    ),
  },
  {
    what: 'answers with null',
    answer: reply(200, 'null'),
    says: says(
      'prod: the answer is not a list of alerts. Check its url: it is what stands before /api/v2 of an Alertmanager.',
    ),
  },
  {
    what: 'takes no filter',
    answer: reply(400, `"bad matcher format: severity~${ECHO}"`),
    says: says('prod: SERVER refused the question: bad matcher format: severity~Bearer …. Correct its "filter".'),
  },
  {
    what: 'takes no filter, and says nothing of why',
    answer: reply(400, '{}'),
    says: says('prod: SERVER failed (400). Try again later, or look into its log.'),
  },
  {
    what: 'has numbers for alerts',
    answer: list([1, null, 'x', [], ALERT]),
    says: says(
      "prod: 4 of its alerts can't be read. Check its url: it is what stands before /api/v2 of an Alertmanager.",
    ),
  },
  {
    what: 'has alerts without labels',
    answer: list([{}, { labels: 1 }, { labels: [] }]),
    says: says(
      "prod: 3 of its alerts can't be read. Check its url: it is what stands before /api/v2 of an Alertmanager.",
    ),
  },
  {
    what: 'has prototypes for labels',
    answer: reply(200, '[{"labels":{"__proto__":{"alertname":"A"},"constructor":{"prototype":{"x":1}}}}]'),
    says: says(),
  },
  {
    what: 'has labels that are no text',
    answer: list([{ ...ALERT, labels: { alertname: 7, severity: {} }, startsAt: 12 }]),
    says: says(),
  },
  {
    what: 'has six thousand alerts',
    answer: list(Array.from({ length: 6000 }, () => ALERT)),
    says: says('prod: of its 6000 alerts the 5000 most severe are read. Give it a "filter".'),
  },
];
