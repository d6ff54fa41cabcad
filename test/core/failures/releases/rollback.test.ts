import assert from 'node:assert/strict';
import fc from 'fast-check';
import { deployedArrivals } from '../../../../src/core/facts/arrival';
import type { Deployment } from '../../../../src/core/facts/deployment';
import { rolledBack } from '../../../../src/core/failures/releases/rollback';
import { historyOf } from '../../../../src/core/history/history';
import { formatInstant } from '../../../../src/core/time/instant';
import { anyPast } from '../../../support/anyPast';
import { commit, type Mark, onDay, past, sha, tag } from '../../../support/past';
import { deployment } from '../../../support/told';

const END = onDay(999);

/** What was rolled back to what, and the hours until then: `v1.8.2 > v1.8.1 after 24`. */
function returns(marks: readonly Mark[], ...deployments: readonly Deployment[]): string[] {
  const history = historyOf(past(...marks), { asOf: END });
  return rolledBack(history, deployedArrivals(history.releases, deployments, END)).map(
    ({ failedIn, ground, recovery }) =>
      `${failedIn?.name} > ${ground.by === 'rollback' ? ground.to : ''} after ${recovery}`,
  );
}

/** Releases of one commit each, a day apart. */
function releases(...names: readonly string[]): Mark[] {
  return names.flatMap((name, day) => [commit(name, day), tag(name, day, name)]);
}

const three = releases('v1.8.1', 'v1.8.2', 'v1.8.3');

describe('a rollback by a tag', () => {
  it('is the highest version on the commit of an older one: it blames the first release after that', () => {
    assert.deepEqual(returns([...three, tag('v1.8.4', 5, 'v1.8.1')]), ['v1.8.2 > v1.8.1 after 96']);
    assert.deepEqual(returns([...three, tag('v1.9.0', 5, 'v1.8.2')]), ['v1.8.3 > v1.8.2 after 72']);
  });

  it('may have something that was never released, as long as the release before has it too', () => {
    const marks = [commit('a', 0), tag('v1.0.0', 0, 'a'), commit('b', 1), commit('c', 2), tag('v1.0.1', 2, 'c')];
    assert.deepEqual(returns([...marks, tag('v1.0.2', 3, 'b')]), ['v1.0.1 > v1.0.0 after 24']);
  });

  it('is told by tags of any name, where a team has these release', () => {
    const facts = past(
      ...[commit('a', 0), tag('deploy-a', 0, 'a'), commit('b', 1), tag('deploy-b', 1, 'b')],
      tag('deploy-c', 2, 'a'),
    );
    const history = historyOf(facts, { asOf: END, rules: { from: 'tags', tags: 'deploy-*', prereleases: false } });
    assert.deepEqual(
      rolledBack(history, []).map(({ failedIn, repairedIn }) => [failedIn?.name, repairedIn?.name]),
      [['deploy-b', 'deploy-c']],
    );
  });

  const none: Readonly<Record<string, readonly Mark[]>> = {
    'the maintenance of an older line': [
      ...releases('v1.7.8', 'v2.0.0'),
      commit('patch', 3, { after: ['v1.7.8'] }),
      tag('v1.7.9', 3, 'patch'),
    ],
    'a late tag of an older version': [...releases('v1.8.1', 'v1.8.3'), tag('v1.8.2', 5, 'v1.8.1')],
    'a tag that was deleted and made anew': [
      commit('a', 0),
      tag('v1.8.2', 1, 'a'),
      commit('b', 2),
      tag('v1.8.1', 3, 'a'),
      tag('v1.8.3', 2.5, 'b'),
    ],
    'a second name of the same release': [...three, tag('v0.8.3', 5, 'v1.8.3'), tag('v1.8.4', 6, 'v1.8.3')],
    'the same version once more, for another platform': [...three, tag('v1.8.3-jre', 5, 'v1.8.1')],
    'a new major version from an older commit': [...three, tag('v2.0.0', 5, 'v1.8.1')],
    'a release of another product': [...three, tag('cli@9.0.0', 5, 'v1.8.1')],
    'a release branch that goes its own way': [
      ...three,
      commit('patch', 5, { after: ['v1.8.1'] }),
      tag('v1.8.4', 5, 'patch'),
    ],
    'a pre-release': [...three, tag('v1.9.0-rc.1', 5, 'v1.8.1')],
    'a moving tag': [...three, tag('latest', 5, 'v1.8.1'), tag('nightly', 6, 'v1.8.1')],
    'what came before any release': [commit('a', 0), commit('b', 1), tag('v1.0.0', 1, 'b'), tag('v1.0.1', 2, 'a')],
  };
  for (const [what, marks] of Object.entries(none)) {
    it(`is not ${what}`, () => assert.deepEqual(returns(marks), []));
  }
});

describe('a rollback by a deployment', () => {
  const deploy = (version: string, day: number, more: Partial<Deployment> = {}) =>
    deployment({ version, finishedAt: formatInstant(onDay(day)), ...more });

  it('is an older version after newer ones: it blames the first of these', () => {
    const [a, b, c, again] = [deploy('1.8.1', 3), deploy('1.8.2', 4), deploy('1.8.3', 5), deploy('1.8.1', 6)];
    assert.deepEqual(returns(three, a, b, c, again), ['v1.8.2 > v1.8.1 after 48']);
    assert.deepEqual(returns(three, again, c, a, b), ['v1.8.2 > v1.8.1 after 48'], 'in whatever order they are told');
    assert.deepEqual(returns(three, c, again), ['v1.8.3 > v1.8.1 after 24'], 'not seen there before');
  });

  it('is told by the commit as well', () => {
    const by = (name: string, day: number) => deployment({ sha: sha(name), finishedAt: formatInstant(onDay(day)) });
    assert.deepEqual(returns(three, by('v1.8.2', 4), by('v1.8.1', 5)), ['v1.8.2 > v1.8.1 after 24']);
  });

  it('blames a release once, and the newer version may come again', () => {
    const days = [1, 2, 1, 2, 1].map((patch, day) => deploy(`1.8.${patch}`, day + 3));
    assert.deepEqual(returns(three, ...days), ['v1.8.2 > v1.8.1 after 24']);
  });

  it('is judged within each environment and service', () => {
    const eu = { environment: 'prod-eu' };
    const us = { environment: 'prod-us' };
    assert.deepEqual(returns(three, deploy('1.8.2', 3, eu), deploy('1.8.1', 4, us), deploy('1.8.2', 5, us)), []);
    assert.deepEqual(returns(three, deploy('1.8.2', 3, { service: 'a' }), deploy('1.8.1', 4, { service: 'b' })), []);
  });

  it('is none before users, without success, or with a version that nobody knows', () => {
    const back = (more: Partial<Deployment>) => returns(three, deploy('1.8.2', 3), deploy('1.8.1', 4, more));
    assert.equal(back({}).length, 1);
    assert.deepEqual(back({ environment: 'staging' }), []);
    assert.deepEqual(back({ status: 'failure' }), []);
    assert.deepEqual(back({ version: '0.0.1' }), []);
    assert.deepEqual(back({ finishedAt: formatInstant(END) }), []);
  });
});

describe('rollbacks', () => {
  it('blame each release once at most, and none that is a pre-release', () => {
    fc.assert(
      fc.property(anyPast(), fc.array(fc.tuple(fc.nat(20), fc.nat(200)), { maxLength: 20 }), (facts, told) => {
        const history = historyOf(facts, { asOf: END });
        const deployments = told.map(([at, day]) =>
          deployment({ sha: history.releases[at]?.sha ?? null, finishedAt: formatInstant(onDay(day)) }),
        );
        const failures = rolledBack(history, deployedArrivals(history.releases, deployments, END));
        assert.equal(new Set(failures.map(({ failedIn }) => failedIn)).size, failures.length);
        for (const { failedIn, recovery } of failures) {
          assert.ok(failedIn && !failedIn.prerelease);
          assert.ok(recovery === null || recovery >= 0);
        }
      }),
    );
  });
});
