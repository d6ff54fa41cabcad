import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cycleTime } from '../../../src/core/delivery/cycleTime';
import { historyOf } from '../../../src/core/history/history';
import { pickGroups } from '../../../src/core/history/picks';
import { type ReleaseRules, rulesWithin, VERSION_TAGS } from '../../../src/core/history/releaseRules';
import type { Scope } from '../../../src/core/history/scope';
import { anyPast } from '../../support/anyPast';
import { failuresWith } from '../../support/failuresIn';
import { WINDOW } from '../../support/measured';
import { commit, merge, onDay, past, revert, sha, tag } from '../../support/past';
import { reportOn } from '../../support/reportOn';

const CHANGES: ReleaseRules = { from: 'changes', prereleases: false };

const facts = past(
  commit('base', 1, { begun: 0, files: ['api/a'] }),
  commit('idea', 10, { begun: 3, files: ['web/a'] }),
  merge('landed', 12, 'base', 'idea'),
  tag('v1.0.0-rc.1', 13, 'landed'),
  tag('deploy-a', 14, 'landed'),
  commit('next', 20, { begun: 18, files: ['api/b'] }),
  tag('v1.0.0', 21, 'next'),
  tag('api/go', 22, 'next'),
  commit('late', 30, { files: ['api/c'] }),
  tag('deploy-b', 31, 'late'),
);

const named = (rules: ReleaseRules, scope: Parameters<typeof rulesWithin>[0] = null) =>
  historyOf(facts, { asOf: onDay(90), rules, scope }).releases.map(({ name, prerelease }) =>
    prerelease ? `(${name})` : name,
  );

describe('the rules of releases', () => {
  it('are that tags name versions, unless said', () => {
    assert.deepEqual(named(VERSION_TAGS), ['(v1.0.0-rc.1)', 'v1.0.0']);
    assert.deepEqual(
      historyOf(facts, { asOf: onDay(90) }).releases,
      historyOf(facts, { asOf: onDay(90), rules: VERSION_TAGS }).releases,
    );
  });

  it('may be that a glob of tags releases, whatever these are called', () => {
    assert.deepEqual(named({ ...VERSION_TAGS, tags: 'deploy-*' }), ['deploy-a', 'deploy-b']);
    assert.deepEqual(named({ ...VERSION_TAGS, tags: 'v*' }), ['(v1.0.0-rc.1)', 'v1.0.0']);
  });

  it('may be that pre-releases count', () => {
    assert.deepEqual(named({ ...VERSION_TAGS, prereleases: true }), ['v1.0.0-rc.1', 'v1.0.0']);
    const { repository, measurements } = reportOn(facts, { rules: { ...VERSION_TAGS, prereleases: true } });
    assert.equal(repository.releases, 2);
    assert.ok(measurements.releaseFrequency.state === 'measured' && measurements.releaseFrequency.sampleSize === 2);
  });

  it('may be that each change is a release', () => {
    assert.deepEqual(
      named(CHANGES),
      ['base', 'landed', 'next', 'late'].map((name) => sha(name).slice(0, 8)),
    );
    const { measurements, releases, repository } = reportOn(facts, { rules: CHANGES });
    const { cycleTime: cycle, leadTime: lead, waitingTime: waiting } = measurements;
    // the first change and the one after a pause have their lead times too; what nobody saw begin has none
    assert.deepEqual(lead, cycle);
    assert.ok(lead.state === 'measured' && lead.sampleSize === 3 && lead.leftOut?.['startUnobservable'] === 1);
    assert.ok(waiting.state === 'measured' && waiting.value === 0);
    assert.equal(repository.releases, 4);
    assert.deepEqual(
      releases.map(({ at, changes, source, packages }) => [at, changes, source, packages.length]),
      [31, 21, 13, 2].map((day) => [new Date(onDay(day - 1)).toISOString().replace('.000', ''), 1, 'change', 0]),
    );
  });

  it('let the hours of a change be unknown where its release is all that is known', () => {
    const { changes = [] } = reportOn(facts, { rules: CHANGES });
    assert.deepEqual(
      changes.map(({ leadHours }) => leadHours),
      [null, 48, 216, 24],
    );
  });

  it('have each change fail on its own where each is a release', () => {
    const broken = [commit('a', 1, { begun: 0 }), commit('b', 2), revert('undo', 3, 'b'), commit('c', 40)];
    const failures = failuresWith({ asOf: onDay(90), rules: CHANGES }, ...broken);
    assert.deepEqual(
      failures.map(({ failedIn, repairedIn, caught, recovery }) => [failedIn?.sha, repairedIn?.sha, caught, recovery]),
      [[sha('b'), sha('undo'), false, 24]],
    );
  });

  it('give way to the tags of a scope', () => {
    const api = { id: 'api', paths: ['api'] };
    assert.deepEqual(
      named(CHANGES, api),
      ['base', 'next', 'late'].map((name) => sha(name).slice(0, 8)),
    );
    assert.deepEqual(named(CHANGES, { ...api, tags: 'v*' }), ['(v1.0.0-rc.1)', 'v1.0.0']);
    assert.deepEqual(named({ ...VERSION_TAGS, tags: 'v*' }, { ...api, tags: 'api/*' }), ['api/go']);
    assert.deepEqual(named(VERSION_TAGS, { ...api, tags: 'api/*' }), []);
    assert.deepEqual(named({ ...VERSION_TAGS, tags: 'deploy-*' }, api), ['deploy-a', 'deploy-b']);
  });

  it('say why there is no release', () => {
    const reasonOf = (rules: ReleaseRules, history = facts, scope: Scope | null = null) => {
      const { releaseFrequency } = reportOn(history, { rules, scope }).measurements;
      return releaseFrequency.state === 'unmeasured' ? releaseFrequency.reason : null;
    };
    assert.equal(reasonOf({ ...VERSION_TAGS, tags: 'live-*' }), 'No tag is one of "live-*".');
    assert.equal(reasonOf(VERSION_TAGS, past(commit('a', 0))), 'No tag names a release.');
    assert.equal(reasonOf(CHANGES, past()), 'Nothing was merged yet, and each merge is a release.');
    assert.equal(
      reasonOf(CHANGES, facts, { id: 'docs', paths: ['docs/**'] }),
      'Nothing of the scope “docs” was merged yet, and each merge is a release.',
    );
  });

  it('have every change released as it is merged, picks of others aside', () => {
    fc.assert(
      fc.property(anyPast(), (any) => {
        const history = historyOf(any, { asOf: onDay(5000), rules: CHANGES });
        assert.equal(history.releases.length, history.inAll.changes);
        if (pickGroups(any.commits).size > 0) return;
        for (const { sha, mergedAt } of history.changes) {
          assert.equal(history.releaseOf.get(sha)?.sha, sha);
          assert.equal(history.releaseOf.get(sha)?.releasedAt, mergedAt);
        }
        assert.deepEqual(
          cycleTime(history.changes, WINDOW),
          cycleTime(historyOf(any, { asOf: onDay(5000) }).changes, WINDOW),
        );
      }),
    );
  });
});
