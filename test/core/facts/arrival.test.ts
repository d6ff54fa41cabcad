import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arrivalsOf } from '../../../src/core/facts/arrival';
import { releasesOf } from '../../../src/core/history/release';
import { formatInstant } from '../../../src/core/time/instant';
import { commit, onDay, past, tag } from '../../support/past';
import { deployment } from '../../support/told';

const { tags } = past(
  commit('a', 0),
  tag('v1.0.0', 1, 'a'),
  commit('b', 2),
  tag('v1.1.0', 3, 'b'),
  tag('v2.0.0-rc.1', 9, 'b'),
);
const END = onDay(90);
const releases = releasesOf(tags, END);
const on = (day: number) => formatInstant(onDay(day));

describe('what users got', () => {
  it('is the deployments that reached them, with their releases', () => {
    const told = [
      deployment({ id: '3', version: '1.1.0', startedAt: on(5), finishedAt: on(6) }),
      deployment({ id: '2', version: '0.9', service: 'web', startedAt: on(4) }),
      deployment({ id: '1', sha: '0123456789abcdef', finishedAt: on(3) }),
      deployment({ id: '0', finishedAt: on(2) }),
      deployment({ id: 'staging', version: '1.0.0', environment: 'staging', finishedAt: on(2) }),
      deployment({ id: 'failed', version: '1.0.0', status: 'failure', finishedAt: on(2) }),
      deployment({ id: 'timeless', version: '1.0.0' }),
      deployment({ id: 'yet to come', version: '1.0.0', finishedAt: on(90) }),
    ];
    assert.deepEqual(
      arrivalsOf(releases, told, END).map(({ name, release, beganAt, at }) => [name, release?.name, beganAt, at]),
      [
        ['0', undefined, onDay(2), onDay(2)],
        ['01234567', undefined, onDay(3), onDay(3)],
        ['web 0.9', undefined, onDay(4), onDay(4)],
        ['v1.1.0', 'v1.1.0', onDay(5), onDay(6)],
      ],
    );
  });

  it('is the releases where no deployment reached them', () => {
    const names = (...told: ReturnType<typeof deployment>[]) => arrivalsOf(releases, told, END).map(({ name }) => name);
    assert.deepEqual(names(), ['v1.0.0', 'v1.1.0']);
    assert.deepEqual(names(deployment({ environment: 'test', finishedAt: on(2) })), ['v1.0.0', 'v1.1.0']);
  });

  it('begins no later than it ends, even if clocks disagree', () => {
    const [arrival] = arrivalsOf(releases, [deployment({ startedAt: on(5), finishedAt: on(4) })], END);
    assert.deepEqual([arrival?.beganAt, arrival?.at], [onDay(4), onDay(4)]);
  });

  it('is in the same order however it was told', () => {
    const some = fc.array(
      fc.record({
        version: fc.constantFrom('1.0.0', '1.1.0', null),
        service: fc.constantFrom('a', null),
        day: fc.nat(3),
      }),
    );
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (all, keys) => {
        const told = all.map(({ version, service, day }, i) => {
          return deployment({ id: `${version}${service}`, version, service, finishedAt: on(day), url: `${i}` });
        });
        const shuffled = told
          .map((each) => ({ each, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ each }) => each);
        assert.deepEqual(arrivalsOf(releases, shuffled, END), arrivalsOf(releases, told, END));
      }),
    );
  });
});
