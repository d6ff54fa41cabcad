import assert from 'node:assert/strict';
import fc from 'fast-check';
import { failuresOf } from '../../../src/core/failures/failures';
import { pathMatcher } from '../../../src/core/globs';
import { historyOf } from '../../../src/core/history/history';
import type { Scope } from '../../../src/core/history/scope';
import { anyPast } from '../../support/anyPast';
import { failuresWith } from '../../support/failuresIn';
import { NO_EVIDENCE } from '../../support/noEvidence';
import { commit, merge, onDay, past, revert, sha, tag } from '../../support/past';

const API: Scope = { id: 'api', paths: ['api'], tags: 'api/v*' };

describe('the history within a scope', () => {
  it('has a change if any file of its commits is inside, and counts those files alone', () => {
    const facts = past(
      commit('base', 0, { files: ['README'] }),
      ...[commit('one', 1, { files: ['api/a', 'web/a'] }), commit('two', 2, { files: ['api/a', 'api/b'] })],
      ...[merge('landed', 3, 'base', 'two'), commit('web', 4, { files: ['web/a'] })],
    );
    const { changes, inAll } = historyOf(facts, { asOf: onDay(9), scope: API });
    assert.deepEqual(
      changes.map((change) => [change.sha, change.files]),
      [[sha('landed'), 2]],
    );
    assert.deepEqual(inAll, { commits: 3, changes: 1 });
  });

  it('has the releases of its tags alone, also where one publish has several', () => {
    const facts = past(
      ...[commit('a', 0, { files: ['api/a'] }), tag('web/v1.0.0', 1, 'a'), tag('api/v1.0.0', 2, 'a')],
      ...[commit('b', 3, { files: ['api/a'] }), tag('api/v1.1.0', 4, 'b'), tag('web/v1.1.0', 4, 'b')],
    );
    const { releases, releaseOf, odd } = historyOf(facts, { asOf: onDay(9), scope: API });
    assert.deepEqual(
      releases.map(({ packages }) => packages),
      [['api/v1.0.0'], ['api/v1.1.0']],
    );
    assert.equal(releaseOf.get(sha('a'))?.name, 'api/v1.0.0');
    assert.deepEqual([...odd.values()], ['firstRelease']);
  });

  it('has the failures of its changes, by its releases', () => {
    const marks = [
      ...[commit('bad', 1, { files: ['api/a'] }), commit('worse', 1, { files: ['web/a'] })],
      ...[tag('api/v1.0.0', 2, 'worse'), tag('web/v9.0.0', 3, 'worse')],
      ...[revert('fix', 4, 'bad', { files: ['api/a'] }), revert('other', 4, 'worse', { files: ['web/a'] })],
      ...[tag('web/v9.0.1', 5, 'other'), tag('api/v1.0.1', 6, 'other')],
    ];
    assert.deepEqual(
      failuresWith({ asOf: onDay(9), scope: API }, ...marks).map(({ change, failedIn, repairedIn, recovery }) => {
        return [change.sha, failedIn?.name, repairedIn?.name, recovery];
      }),
      [[sha('bad'), 'api/v1.0.0', 'api/v1.0.1', 96]],
    );
  });

  it('is the whole history where all paths and tags belong to it', () => {
    fc.assert(
      fc.property(anyPast(), fc.integer({ min: -40, max: 400 }).map(onDay), (facts, asOf) => {
        const whole = historyOf(facts, { asOf });
        const touching = new Set(whole.changes.filter(({ files }) => files !== 0).map((change) => change.sha));
        const scoped = historyOf(facts, { asOf, scope: { id: 'all', paths: ['**'] } });
        const { changes, releases, releaseOf } = scoped;
        assert.deepEqual(
          changes,
          whole.changes.filter((change) => touching.has(change.sha)),
        );
        assert.deepEqual(releases, whole.releases);
        assert.deepEqual(
          [...releaseOf],
          [...whole.releaseOf].filter(([sha]) => touching.has(sha)),
        );
        assert.deepEqual(
          failuresOf(scoped, NO_EVIDENCE),
          failuresOf(whole, NO_EVIDENCE).filter(
            ({ change, repair }) => touching.has(change.sha) && touching.has(repair.sha),
          ),
        );
      }),
    );
  });

  it('together with that of all other paths has every change that touched a file', () => {
    const inside: Scope = { id: 'in', paths: ['{a,b}'] };
    const outside: Scope = { id: 'out', paths: ['[!ab]'] };
    fc.assert(
      fc.property(anyPast(), (facts) => {
        const filesBySha = ({ changes }: ReturnType<typeof historyOf>) =>
          new Map(changes.map((change) => [change.sha, change.files ?? 0]));
        const [one, other] = [inside, outside].map((scope) =>
          filesBySha(historyOf(facts, { asOf: onDay(5000), scope })),
        );
        for (const change of historyOf(facts, { asOf: onDay(5000) }).changes) {
          if (change.files === null) continue;
          assert.equal((one?.get(change.sha) ?? 0) + (other?.get(change.sha) ?? 0), change.files);
        }
        assert.ok(pathMatcher(inside.paths)('a') && !pathMatcher(outside.paths)('a'));
      }),
    );
  });
});
