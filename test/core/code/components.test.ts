import assert from 'node:assert/strict';
import { componentsIn } from '../../../src/core/code/components';
import { historyOf } from '../../../src/core/history/history';
import { historyAtItsEnd, WINDOW } from '../../support/measured';
import { commit, type Mark, merge, past } from '../../support/past';

const files = (folder: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${folder}/${i}.ts`);

/** How many components the last change touches, in a repository of an `app`, a `lib` and a `web`. */
function components(...marks: Mark[]): number | null {
  const { changes, ...history } = historyAtItsEnd(
    commit('app', 1, { files: files('app', 9) }),
    commit('lib', 2, { files: files('lib', 9) }),
    commit('web', 3, { files: files('web', 9) }),
    ...marks,
  );
  const last = changes.at(-1);
  assert.ok(last);
  return componentsIn({ changes, ...history })(last);
}

describe('the components that a change touches', () => {
  it('are counted once each, by its files of code', () => {
    assert.equal(components(commit('x', 4, { files: ['app/1.ts', 'app/new.ts'] })), 1);
    assert.equal(components(commit('x', 4, { files: ['app/1.ts', 'lib/1.ts', 'lib/2.ts'] })), 2);
    assert.equal(components(commit('x', 4, { files: ['app/1.ts', 'lib/a.test.ts', 'web/README.md'] })), 1);
  });

  it('are those of all commits that it brought', () => {
    const marks = [
      commit('one', 4, { files: ['app/1.ts'] }),
      commit('two', 4, { files: ['web/1.ts'], after: ['web'] }),
      commit('three', 5, { files: ['lib/1.ts'] }),
      merge('landed', 6, 'one', 'three'),
    ];
    assert.equal(components(...marks), 2);
  });

  it('are unknown of what touches no code, or none of a component', () => {
    assert.equal(components(commit('x', 4, { files: ['README.md', 'app/a.test.ts'] })), null);
    assert.equal(components(commit('x', 4, { files: ['package.json'] })), null);
    assert.equal(components(commit('x', 4, { files: [] })), null);
  });

  it('are unknown of bots, of sweeps and where the history is cut off', () => {
    assert.equal(components(commit('x', 4, { files: ['app/1.ts'], bot: true })), null);
    assert.equal(components(commit('x', 4, { files: files('app', 50) })), 1);
    assert.equal(components(commit('x', 4, { files: files('app', 51) })), null);
    assert.equal(components(commit('x', 4, { files: ['app/1.ts'], after: ['missing'] })), null);
  });

  it('are within a scope those of its files alone', () => {
    const facts = past(
      commit('api', 1, { files: [...files('packages/api/http', 5), ...files('packages/api/db', 5)] }),
      commit('x', 2, { files: ['packages/api/http/1.ts', 'packages/web/1.ts'] }),
      commit('y', 3, { files: ['packages/api/http/1.ts', 'packages/api/db/1.ts'] }),
    );
    const history = historyOf(facts, { asOf: WINDOW.endAt, scope: { id: 'api', paths: ['packages/api/**'] } });
    assert.deepEqual(history.changes.map(componentsIn(history)), [2, 1, 2]);
  });
});
