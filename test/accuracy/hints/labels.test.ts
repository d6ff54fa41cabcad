import assert from 'node:assert/strict';
import { byFixing, labelsIn } from './labels';

const HEADER = 'repo\thead_sha\tkind\tfixing_sha\tinducing_sha\tfix_time\tinducing_time';
const [HEAD, FIX, FAULT] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string];

describe('labels', () => {
  it('are read by the names of their columns', () => {
    const [set] = labelsIn(`${HEADER}\r\nx/y\t${HEAD}\tprose\t${FIX}\t${FAULT}\t20\t10\r\n`, 'x.tsv');
    assert.deepEqual(set, {
      repo: 'x/y',
      head: HEAD,
      labels: [{ kind: 'prose', fixing: FIX, inducing: FAULT, fixedAt: 20_000, inducedAt: 10_000 }],
    });
  });

  it('of one repository come together, and kinds that nobody scores are left out', () => {
    const line = (kind: string) => `x/y\t${HEAD}\t${kind}\t${FIX}\t${FAULT}\t20\t10`;
    const sets = labelsIn([HEADER, line('prose'), line('guess'), line('revert')].join('\n'), 'x.tsv');
    assert.deepEqual(
      sets.map(({ labels }) => labels.map(({ kind }) => kind)),
      [['prose', 'revert']],
    );
    assert.deepEqual([...byFixing(sets[0]?.labels ?? [], ['revert']).keys()], [FIX]);
  });

  it('are told from what is none', () => {
    assert.throws(() => labelsIn('a\tb\n', 'x.tsv'), /x\.tsv has no labels: the column repo, head_sha/);
    assert.throws(
      () => labelsIn(`${HEADER}\nx/y\t${HEAD}\tprose\tbroken\t${FAULT}\t2\t1\n`, 'x.tsv'),
      /x\.tsv, line 2/,
    );
  });
});
