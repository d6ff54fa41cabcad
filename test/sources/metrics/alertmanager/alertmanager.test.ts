import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { AlertmanagerConfig } from '../../../../src/core/config/endpoint';
import { reportedAlerts } from '../../../../src/core/report/alerts';
import type { EndpointFacts } from '../../../../src/core/report/endpointFacts';
import { alertmanagerAsk } from '../../../../src/sources/metrics/alertmanager/alertmanager';
import { readEndpoints } from '../../../../src/sources/metrics/endpoints';
import { type Alertmanager, requireAlertmanager, startAlertmanager } from '../../../support/alertmanager';
import { pathOrSkip } from '../../../support/component';
import { openExchange } from '../../../support/exchange';
import { type HttpServer, serve } from '../../../support/httpServer';
import { sampleSlo } from '../../../support/sampleReport';

const config = (url: string, others: Partial<AlertmanagerConfig> = {}): AlertmanagerConfig => ({
  ...{ id: 'alerts', type: 'alertmanager', auth: 'none', url, ...others },
});

function read(endpoint: AlertmanagerConfig, asOf: number | null = null): Promise<EndpointFacts> {
  return readEndpoints([endpoint], { asOf, exchange: openExchange(), signal: new AbortController().signal });
}

const messagesOf = ({ problems }: EndpointFacts) => problems.map(({ code, message, fix }) => [code, message, fix]);

describe('an Alertmanager', () => {
  let server: Alertmanager;
  before(async function () {
    pathOrSkip(this, await requireAlertmanager());
    server = await startAlertmanager();
    await server.fire([
      {
        labels: {
          ...{ alertname: 'CheckoutBurn', severity: 'critical', service: 'cluster-7' },
          ...{ sloth_id: 'shop-checkout', sloth_service: 'shop', sloth_slo: 'checkout', sloth_severity: 'page' },
        },
        annotations: { summary: 'High error budget burn rate.', description: 'long' },
        startsAt: '2026-01-02T03:04:05.678Z',
        generatorURL: 'http://169.254.169.254/graph',
      },
      {
        labels: { alertname: 'SearchBurn', slo: 'search', severity: 'warning' },
        annotations: { description: 'Slow.' },
      },
      { labels: { alertname: 'Disk', severity: 'warning', service: 'db', team: 'a "b" c' } },
    ]);
    await server.silence({ alertname: 'CheckoutBurn' }, 'known');
  });
  after(() => server?.stop());

  it('tells of what fires, silenced pages too, the most severe first', async () => {
    const { alerts, problems } = await read(config(server.url));
    assert.deepEqual(problems, []);
    const slos = [{ ...sampleSlo('search-latency'), id: 'shop-checkout' }];
    const [page, ...others] = reportedAlerts(alerts, slos);
    assert.deepEqual(page, {
      name: 'CheckoutBurn',
      severity: 'page',
      state: 'silenced',
      slo: 'shop-checkout',
      service: 'shop',
      startsAt: '2026-01-02T03:04:05Z',
      summary: 'High error budget burn rate.',
      source: 'alerts',
    });
    assert.deepEqual(
      others.map(({ name, severity, state, slo, service, summary }) => [name, severity, state, slo, service, summary]),
      [
        ['Disk', 'warning', 'firing', null, 'db', null],
        ['SearchBurn', 'warning', 'firing', null, null, 'Slow.'],
      ],
    );
  });

  it('is asked for those alone that the filter matches', async () => {
    const namesOf = async (...filter: string[]) =>
      (await read(config(server.url, { filter }))).alerts.map(({ name }) => name);
    assert.deepEqual(await namesOf('severity="warning"', 'service=~"d.*"'), ['Disk']);
    assert.deepEqual(await namesOf('team="a \\"b\\" c"'), ['Disk']);
    assert.deepEqual(await namesOf('alertname="None"'), []);
  });

  it('says itself what is wrong with a filter', async () => {
    assert.deepEqual(messagesOf(await read(config(server.url, { filter: ['severity~page'] }))), [
      [
        'queryRefused',
        `alerts: ${server.url} refused the question: bad matcher format: severity~page.`,
        'Correct its "filter".',
      ],
    ]);
  });

  it('is told as what it is where the path is wrong', async () => {
    assert.deepEqual(
      (await read(config(`${server.url}/am`))).problems.map(({ code }) => code),
      ['endpointNotFound'],
    );
  });
});

describe('what is asked of an Alertmanager', () => {
  it('is one request below its address, with the headers of the file', () => {
    const headers = { 'X-Scope-OrgID': 'a' };
    assert.deepEqual(alertmanagerAsk(config('https://mimir.example/alertmanager/', { headers, auth: 'bearer' })), {
      endpoint: 'alerts',
      url: 'https://mimir.example/alertmanager/api/v2/alerts?active=true&silenced=true&inhibited=true&unprocessed=false',
      form: null,
      headers,
      auth: 'bearer',
    });
  });

  it('keeps what a filter holds inside of it', () => {
    const { url } = alertmanagerAsk(config('https://a.example', { filter: ['a="b&receiver=c#d"', 'e="é+ %"'] }));
    assert.deepEqual(new URL(url).searchParams.getAll('filter'), ['a="b&receiver=c#d"', 'e="é+ %"']);
    assert.deepEqual([new URL(url).searchParams.has('receiver'), new URL(url).hash], [false, '']);
  });
});

describe('an endpoint that is to be an Alertmanager', () => {
  let server: HttpServer | undefined;
  afterEach(() => server?.stop());
  const readFrom = async (status: number, body: string, asOf: number | null = null) => {
    server = await serve((_, response) => response.writeHead(status).end(body));
    return { facts: await read(config(server.url), asOf), requests: server.requests, origin: server.url };
  };

  it('is not asked about the past, of which it knows nothing', async () => {
    const { facts, requests } = await readFrom(200, '[]', Date.parse('2026-01-01T00:00:00Z'));
    assert.deepEqual([facts.problems.map(({ code }) => code), requests.length], [['presentOnly'], 0]);
  });

  it('may be something else, which is said', async () => {
    const fix = 'Check its url: it is what stands before /api/v2 of an Alertmanager.';
    for (const [body, what] of [
      ['{"status":"success"}', 'the answer is not a list of alerts'],
      ['"hello"', 'the answer is not a list of alerts'],
      ['[1,{"labels":[]},{"labels":{"alertname":"A"}}]', "2 of its alerts can't be read"],
    ] as const) {
      const { facts } = await readFrom(200, body);
      assert.deepEqual(messagesOf(facts), [['badAlerts', `alerts: ${what}.`, fix]]);
      await server?.stop();
    }
  });

  for (const [what, status, body, code] of [
    ['a page to sign in', 200, '<html>Sign in</html>', 'endpointSignIn'],
    ['half a list', 200, '[{"labels":', 'endpointNotJson'],
    ['a refusal without words', 400, '{}', 'endpointFailed'],
    ['a breakdown', 503, '"no"', 'endpointFailed'],
  ] as const) {
    it(`that answers with ${what} is told as that`, async () => {
      const { facts } = await readFrom(status, body);
      assert.deepEqual([facts.alerts, facts.problems.map((problem) => problem.code)], [[], [code]]);
    });
  }

  it('never lets a long refusal or an address of its own through', async () => {
    const { facts } = await readFrom(400, JSON.stringify('x'.repeat(9000)));
    assert.ok((facts.problems[0]?.message.length ?? 0) < 400);
    await server?.stop();
    const alert = { labels: { alertname: 'A' }, generatorURL: 'http://internal.example/graph' };
    assert.doesNotMatch(inspect((await readFrom(200, JSON.stringify([alert]))).facts, { depth: 9 }), /internal/);
  });
});
