import assert from 'node:assert/strict';
import { DAY } from '../../../src/core/time/instant';
import type { Label, LabelKind } from './labels';
import { linkCases, revertsBy, unlabelled } from './linkCases';
import { originCases } from './originCases';
import { originalIn } from './pickCases';

const label = (kind: LabelKind, fixing: string, inducing: string, lag = 1): Label => ({
  ...{ kind, fixing, inducing },
  fixedAt: 1000 * DAY,
  inducedAt: (1000 - lag) * DAY,
});

describe('cases of links', () => {
  it('compare what a labelled commit is linked to with its labels', () => {
    const links = new Map([
      ['a', new Set(['x', 'y'])],
      ['c', new Set(['z'])],
    ]);
    const labelled = new Map([
      ['a', [label('revert', 'a', 'x')]],
      ['b', [label('revert', 'b', 'y')]],
    ]);
    assert.deepEqual(linkCases(labelled, links), [
      { wanted: 1, found: 2, right: 1 },
      { wanted: 1, found: 0, right: 0 },
    ]);
    assert.equal(unlabelled([...labelled.values()].flat(), links), 1);
  });

  it('tell what takes back a revert from all else', () => {
    const labels = [label('revert', 'a', 'x'), label('revert', 'b', 'a'), label('revert_pr', 'c', 'z')];
    const { relands, others } = revertsBy(labels, ['revert']);
    assert.deepEqual([...relands.keys()], ['b']);
    assert.deepEqual([...others.keys()], ['a']);
  });
});

describe('cases of origins', () => {
  const fix = {
    labels: [label('prose', 'a', 'new', 10), label('prose', 'a', 'old', 100)],
    guesses: [
      { commit: 'old', committedAt: 900 * DAY },
      { commit: 'other', committedAt: 995 * DAY },
    ],
  };

  it('hold all pairs at any lag', () => {
    assert.deepEqual(originCases([fix]), [{ wanted: 2, found: 2, right: 1 }]);
  });

  it('leave out what lies further back, both of what is true and of what is guessed', () => {
    assert.deepEqual(originCases([fix], 30 * DAY), [{ wanted: 1, found: 1, right: 0 }]);
  });
});

describe('the original of a pick', () => {
  it('is the last one named', () => {
    const [first, last] = ['1'.repeat(40), '2'.repeat(40)];
    const message = `Mend\n\n(cherry picked from commit ${first})\n(cherry picked from commit ${last})\n`;
    assert.equal(originalIn(message), last);
    assert.equal(originalIn('Mend\n'), null);
  });
});
