import assert from 'node:assert/strict';
import { slosOf } from '../../src/core/reliability/sloOf';
import { DAY, MINUTE } from '../../src/core/time/instant';
import { loadAnswer } from '../../src/sources/metrics/keptAnswer';
import { askingOf, pollEndpoints } from '../../src/sources/metrics/polledEndpoints';
import { openExchange } from '../support/exchange';
import { serve } from '../support/httpServer';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';
import { endpointAt, sentencesOf } from './asking';
import { assertNoCanary, assertNoCanaryBelow, CANARY } from './canary';
import { ECHO, type Misbehaviour, reply } from './faults/fault';
import { TRANSPORT_FAULTS } from './faults/transport';

const AGE = / The figures are those of 0 min ago \(INSTANT\)\./;

/** It says back what it was sent, too. */
const good: Misbehaviour = (...args) => {
  const slos = [{ id: 'checkout', service: ECHO, objective: 0.999, errorBudgetRemaining: 0.9 }];
  const text = JSON.stringify({ schema: 'momentum.metrics/1', generatedAt: new Date().toISOString(), slos });
  return reply(200, text)(...args);
};

describe('the last good answer of a server', function () {
  this.timeout(10_000);
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  for (const { what, answer, says, deadline } of TRANSPORT_FAULTS) {
    it(`is kept with its age, and without the token, where the server later ${what}`, async () => {
      let misbehave = good;
      const server = await serve((request, response, body) => misbehave(request, response, body, 'http://127.0.0.1:9'));
      const endpoint = endpointAt('json', server.url);
      const poll = async (since: number) => {
        const options = {
          exchange: openExchange({ secret: CANARY, ...(deadline !== undefined && { deadline }) }),
          signal: new AbortController().signal,
          asOf: null,
          keep: folder.path,
          polling: { urge: 'user', since, every: 5 * MINUTE },
        } as const;
        const polled = await pollEndpoints([endpoint], options);
        const kept = await loadAnswer(folder.path, askingOf(endpoint, {}));
        assert.notEqual(kept.answer, null);
        assertNoCanary(polled, kept);
        return polled.facts;
      };
      try {
        const before = await poll(Date.now());
        assert.deepEqual([before.slos.length, before.problems], [1, []]);
        misbehave = answer;
        const { slos, problems } = await poll(Date.now() + DAY);
        assert.deepEqual(slos, before.slos);
        assert.equal(slosOf({ readings: [], slos }, Date.now()).slos[0]?.remaining, 0.9);
        const [sentence = ''] = sentencesOf(problems, server);
        assert.match(sentence, AGE);
        assert.deepEqual([sentence.replace(AGE, '')], says.json);
        assertNoCanaryBelow(folder.path);
      } finally {
        await server.stop();
      }
    });
  }
});
