import assert from 'node:assert/strict';
import type { Slo, SloState } from '../../src/core/reliability/slo';
import { type HttpServer, serve } from '../support/httpServer';
import { ask, endpointAt, KINDS, type Kind, sentencesOf } from './asking';
import { askByCommandLine, MOST_ENDPOINTS } from './askingByCommandLine';
import { assertNoCanary, CANARY } from './canary';
import { ALERTMANAGER_FAULTS } from './faults/alertmanager';
import type { Fault } from './faults/fault';
import { JSON_FAULTS } from './faults/json';
import { PROMETHEUS_FAULTS } from './faults/prometheus';
import { TRANSPORT_FAULTS } from './faults/transport';

interface Case extends Fault {
  readonly kind: Kind;
  readonly sentences: readonly string[];
}

const FAULTS: readonly Fault[] = [...TRANSPORT_FAULTS, ...PROMETHEUS_FAULTS, ...ALERTMANAGER_FAULTS, ...JSON_FAULTS];
const CASES: readonly Case[] = KINDS.flatMap((kind) =>
  FAULTS.flatMap((fault) => {
    const sentences = fault.says[kind];
    return sentences ? [{ ...fault, kind, sentences }] : [];
  }),
);
/** Of a server that says nothing of what it should. */
const UNKNOWN: ReadonlySet<SloState> = new Set(['noData', 'invalid', 'stale']);

describe('a faulty server', function () {
  this.timeout(10_000);
  let elsewhere: HttpServer;
  before(async () => {
    elsewhere = await serve((_, response) => response.end('{}'));
  });
  afterEach(() => {
    assert.deepEqual(elsewhere.requests, [], 'Something was sent elsewhere.');
    assert.deepEqual(Object.keys(Object.prototype), []);
  });
  after(() => elsewhere.stop());

  const serveFault = ({ answer }: Fault) =>
    serve((request, response, body) => answer(request, response, body, elsewhere.url));

  for (const fault of CASES) {
    const { kind, what, sentences, states, deadline } = fault;
    it(`in place of ${kind} that ${what} is told in a sentence`, async () => {
      const server = await serveFault(fault);
      try {
        const seen = await ask(endpointAt(kind, server.url), deadline === undefined ? {} : { deadline });
        assert.deepEqual(sentencesOf(seen.problems, server), sentences);
        assertStates(seen.slos, states);
        assertNoCanary(seen);
        for (const { headers } of server.requests) assert.equal(headers.authorization, `Bearer ${CANARY}`);
      } finally {
        await server.stop();
      }
    });
  }

  // every third, and twenty at a time: the shared file takes no more
  const some = CASES.filter(({ deadline }, index) => deadline === undefined && index % 3 === 0);
  for (let start = 0; start < some.length; start += MOST_ENDPOINTS) {
    const cases = some.slice(start, start + MOST_ENDPOINTS);
    it(`is told by the command line, whatever the others do (${start + 1} to ${start + cases.length})`, async function () {
      this.timeout(60_000);
      const servers = await Promise.all(cases.map(serveFault));
      try {
        const endpoints = servers.map(({ url }, index) =>
          endpointAt(cases[index]?.kind ?? 'json', url, { id: `f${index}` }),
        );
        const { slos, problems } = await askByCommandLine(endpoints);
        for (const [index, { what, kind, sentences, states }] of cases.entries()) {
          const id = `f${index}`;
          const of = <T extends { source: string }>(all: readonly T[]) => all.filter(({ source }) => source === id);
          assert.deepEqual(
            sentencesOf(of(problems), { url: servers[index]?.url ?? '', id }).toSorted(),
            sentences.toSorted(),
            `${kind} that ${what}`,
          );
          assertStates(of(slos), states);
        }
      } finally {
        await Promise.all(servers.map((server) => server.stop()));
      }
    });
  }
});

function assertStates(slos: readonly Slo[], states: Fault['states']): void {
  const seen = [...new Set(slos.map(({ state }) => state))];
  if (states) assert.deepEqual(seen, states);
  else for (const state of seen) assert.ok(UNKNOWN.has(state), state);
}
