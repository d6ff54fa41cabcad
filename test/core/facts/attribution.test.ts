import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arrivalsOf } from '../../../src/core/facts/arrival';
import { attributed } from '../../../src/core/facts/attribution';
import type { Deployment } from '../../../src/core/facts/deployment';
import type { Incident } from '../../../src/core/facts/incident';
import { releasesOf } from '../../../src/core/history/release';
import { formatInstant } from '../../../src/core/time/instant';
import { commit, onDay, past, tag } from '../../support/past';
import { deployment, incident } from '../../support/told';

const END = onDay(90);
const releases = releasesOf(past(commit('a', 0), tag('v1.0.0', 10, 'a'), tag('v1.1.0', 20, 'a')).tags, END);
const second = 1 / 86_400;

const deploy = (version: string, day: number, facts: Partial<Deployment> = {}) =>
  deployment({ id: version, version, finishedAt: formatInstant(onDay(day)), ...facts });

/** What an incident is put down to: the name of what arrived, else why nothing. */
function putDown(told: Incident, ...deployments: readonly Deployment[]): string | undefined {
  const [found] = attributed([told], arrivalsOf(releases, deployments, END), END);
  return found?.attribution.to === 'arrival' ? found.attribution.arrival.name : found?.attribution.to;
}

describe('an incident', () => {
  it('is put down to the last release before it, within 72 hours', () => {
    assert.equal(putDown(incident(11)), 'v1.0.0');
    assert.equal(putDown(incident(13)), 'v1.0.0', 'exactly 72 hours');
    assert.equal(putDown(incident(13 + second)), 'notChangeRelated');
    assert.equal(putDown(incident(10)), 'v1.0.0', 'at the same instant');
    assert.equal(putDown(incident(20.5)), 'v1.1.0');
  });

  it('is not change-related before anything arrived, however many releases there are later', () => {
    assert.equal(putDown(incident(9)), 'notChangeRelated');
  });

  it('is put down to the last deployment where some are reported', () => {
    assert.equal(putDown(incident(30.5), deploy('1.0.0', 30), deploy('3.0', 31)), 'v1.0.0');
    assert.equal(putDown(incident(31.5), deploy('1.0.0', 30), deploy('3.0', 31)), '3.0');
    assert.equal(putDown(incident(11), deploy('3.0', 31)), 'notChangeRelated', 'whatever was tagged');
  });

  it('is put down to a deployment that has begun, 72 hours after it was over at the latest', () => {
    const slow = deploy('3.0', 31, { startedAt: formatInstant(onDay(30)) });
    assert.equal(putDown(incident(30.5), slow), '3.0');
    assert.equal(putDown(incident(34), slow), '3.0');
    assert.equal(putDown(incident(34 + second), slow), 'notChangeRelated');
  });

  it('is put down to one of two deployments of an instant, always the same', () => {
    const [a, b] = [deploy('3.0', 30), deploy('4.0', 30)];
    assert.equal(putDown(incident(30), a, b), '4.0');
    assert.equal(putDown(incident(30), b, a), '4.0');
  });

  it('is put down to its services alone, where deployments name these', () => {
    const [web, api, any] = [
      deploy('w', 30, { service: 'web' }),
      deploy('a', 31, { service: 'API' }),
      deploy('x', 30.2),
    ];
    const touching = (...services: string[]) => incident(31.5, null, { services });
    assert.equal(putDown(touching('web'), web, api), 'web w');
    assert.equal(putDown(touching('web', 'api'), web, api), 'API a');
    assert.equal(putDown(touching(), web, api), 'API a');
    assert.equal(putDown(touching('web'), web, api, any), 'x', 'what is deployed for any service');
    assert.equal(putDown(touching('database'), web, api), 'unknown', 'services that nobody deploys');
    assert.equal(putDown(touching('database'), any), 'x', 'no deployment names a service');
  });

  it('is unknown without a beginning, before it began, and where nothing is known of what users got', () => {
    assert.equal(putDown(incident(null, 12)), 'unknown');
    assert.equal(putDown(incident(90)), 'unknown');
    assert.equal(attributed([incident(11)], [], END)[0]?.attribution.to, 'unknown');
  });

  it('is open as long as it was not over as of then', () => {
    const resolved = (to: number | null) => attributed([incident(11, to)], [], END)[0]?.resolvedAt;
    assert.deepEqual([resolved(12), resolved(null), resolved(90)], [onDay(12), null, null]);
  });

  it('is held against what going through all that arrived finds', () => {
    const arrival = fc.record({
      day: fc.double({ min: 0, max: 20, noNaN: true }),
      service: fc.constantFrom('a', 'b', null),
    });
    const asked = fc.record({
      day: fc.double({ min: 0, max: 20, noNaN: true }),
      services: fc.subarray(['a', 'b', 'c']),
    });
    fc.assert(
      fc.property(fc.array(arrival), fc.array(asked), (arrived, incidents) => {
        const arrivals = arrivalsOf(
          [],
          arrived.map(({ day, service }, i) => deploy(`${i}`, day, { service })),
          END,
        );
        const told = incidents.map(({ day, services }) => incident(day, null, { services }));
        attributed(told, arrivals, END).forEach(({ startedAt, attribution }, i) => {
          const services = told[i]?.services ?? [];
          const any = services.length === 0 || arrivals.every(({ service }) => service === null);
          const mine = arrivals.filter(({ service }) => any || service === null || services.includes(service));
          const before = mine.filter(({ beganAt }) => beganAt <= (startedAt ?? 0));
          const last = before.at(-1);
          const expected =
            mine.length === 0
              ? 'unknown'
              : last && (startedAt ?? 0) - last.at <= 3 * 86_400_000
                ? last
                : 'notChangeRelated';
          assert.equal(attribution.to === 'arrival' ? attribution.arrival : attribution.to, expected);
        });
      }),
    );
  });

  // each against each would take hours: the test would run into its time limit
  it('may be one of a hundred thousand, with as many deployments and services', () => {
    const told = Array.from({ length: 100 }, (_, i) => formatInstant(onDay(i / 2)));
    const many = Array.from({ length: 100_000 }, (_, i) => ({ at: told[i % 100] ?? null, service: `s${i % 1000}` }));
    const deployments = many.map(({ at, service }, i) =>
      deployment({ id: `${i}`, version: `${i}`, service, finishedAt: at }),
    );
    const services = Array.from({ length: 200_000 }, (_, i) => `s${i}`);
    const incidents = many.map(({ at, service }, i) =>
      incident(null, null, { startedAt: at, services: i === 0 ? services : [service] }),
    );
    const found = attributed(incidents, arrivalsOf([], deployments, END), END);
    assert.ok(found.every(({ attribution }) => attribution.to === 'arrival'));
  });
});
