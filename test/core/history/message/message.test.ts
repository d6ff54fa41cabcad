import assert from 'node:assert/strict';
import fc from 'fast-check';
import { factsOfMessage } from '../../../../src/core/history/message/message';
import type { Reference } from '../../../../src/core/history/message/statement';

const NAME = 'c0ffee1234567890c0ffee1234567890c0ffee12';

function namesIn(references: readonly Reference[] = []): string[] {
  return references.flatMap((reference) => (reference.by === 'name' ? [reference.name] : []));
}

describe('the message of a commit', () => {
  const squashed: Readonly<Record<string, string>> = {
    'GitHub, a number at the end of the subject': 'Add search (#123)\n\n* Try\n* Again',
    'GitLab, a footer': 'Add search\n\nWith an index.\n\nSee merge request shop/web!123',
    'GitLab, with a path of several groups': 'Add search\n\nSee merge request shop/front-end/web!7\n',
    'Gerrit, a change': `Add search\n\nChange-Id: I${NAME}\n`,
    'Gerrit, where it was reviewed': 'Add search\n\nReviewed-on: https://review.example.org/c/shop/+/1234',
    Azure: 'Merged PR 123: Add search\n\nRelated work items: #7',
    'Bitbucket, the subject': 'Add search (pull request #123)',
    'Bitbucket, the usual merge subject': 'Merged in add-search (pull request #123)',
    'Bitbucket, a line of the body': 'Add search\n\nMerged in add-search (pull request #123)\n\nApproved-by: Ada',
    'a message with Windows line ends': 'Add search\r\n\r\nSee merge request shop/web!123\r\n',
  };
  for (const [host, message] of Object.entries(squashed)) {
    it(`tells of a squash by ${host}`, () => assert.equal(factsOfMessage(message).squashed, true));
  }

  it('has its first line with words in it as subject, to tell of a squash', () => {
    assert.equal(factsOfMessage('\n\n  Add search (#123)  \nand sort').squashed, true);
    assert.equal(factsOfMessage('Add search (#123)\r\n\r\nWith an index.\r\n').squashed, true);
    assert.equal(factsOfMessage('Add search\n\n(#123)').squashed, false);
    assert.equal(factsOfMessage('').squashed, false);
    assert.equal(factsOfMessage(' \n ').squashed, false);
  });

  const direct: Readonly<Record<string, string>> = {
    'has nothing of the kind': 'Add search',
    'mentions an issue': 'Fix #123',
    'mentions a number inside the subject': 'Undo (#123) for now',
    'mentions a number in the body': 'Add search\n\nAs asked (#123)',
    'mentions a merge request in a sentence': 'Add search\n\nSee merge request shop/web!123 for more.',
    'mentions an unnumbered one': 'Add search (#abc)',
    'names a change that is none': 'Add search\n\nChange-Id: none',
    'quotes a footer': 'Add search\n\n> See merge request shop/web!123',
    'tells of a merged PR elsewhere': 'Add search\n\nMerged PR 123: it',
  };
  for (const [what, message] of Object.entries(direct)) {
    it(`tells of no squash if it ${what}`, () => assert.equal(factsOfMessage(message).squashed, false));
  }

  const reverts: readonly (readonly [string, readonly string[]])[] = [
    [`Revert "Add search"\n\nThis reverts commit ${NAME}.`, [NAME]],
    [`Revert "Add search"\n\nThis reverts commit ${NAME}, reversing\nchanges made to ${'1'.repeat(40)}.`, [NAME]],
    ['Revert it\n\nThis reverts commit c0ffee1 ("Add search").', ['c0ffee1']],
    ['Revert it\n\nthis reverts commit C0FFEE1', ['c0ffee1']],
    ['Revert two\n\nThis reverts commit c0ffee1.\nThis reverts commit deadbee.\n', ['c0ffee1', 'deadbee']],
    ['Revert it\r\n\r\nThis reverts commit c0ffee1.\r\n', ['c0ffee1']],
    [`Revert it\n\nThis reverts commit ${'a'.repeat(64)}.`, ['a'.repeat(64)]],
    ['Revert "Add search"', []],
    ['Undo\n\nThis reverts commit added yesterday.', []],
    ['Undo\n\nThis reverts commit c0ffee.', []],
    ['Undo\n\nThis reverts commit c0ffeeish.', []],
    [`Undo\n\nThis reverts commit ${'a'.repeat(65)}.`, []],
    ['Talk\n\nI think this reverts commit c0ffee1.', []],
    ['Talk\n\n    This reverts commit c0ffee1.', []],
  ];
  for (const [message, names] of reverts) {
    it(`names what it reverts: ${JSON.stringify(message.slice(0, 70))}`, () => {
      assert.deepEqual(namesIn(factsOfMessage(message).stated?.reverts), names);
    });
  }

  const picks: readonly (readonly [string, readonly string[]])[] = [
    [`Add search\n\n(cherry picked from commit ${NAME})`, [NAME]],
    ['Add search\n\n(cherry picked from commit C0FFEE1)\n', ['c0ffee1']],
    [`Add search\r\n\r\n(cherry picked from commit ${NAME})\r\n`, [NAME]],
    ['Two\n\n(cherry picked from commit c0ffee1)\n(cherry picked from commit deadbee)\n', ['c0ffee1', 'deadbee']],
    [`Pick\n\n(cherry picked from commit ${'a'.repeat(64)})`, ['a'.repeat(64)]],
    ['Add search', []],
    ['Pick\n\n(cherry picked from commit c0ffee)', []],
    ['Pick\n\n(cherry picked from commit c0ffeeish)', []],
    [`Pick\n\n(cherry picked from commit ${'a'.repeat(65)})`, []],
    ['Talk\n\nIt was (cherry picked from commit c0ffee1)', []],
    ['Talk\n\n> (cherry picked from commit c0ffee1)', []],
  ];
  for (const [message, names] of picks) {
    it(`names what it picks: ${JSON.stringify(message.slice(0, 70))}`, () => {
      assert.deepEqual(factsOfMessage(message).stated?.picks ?? [], names);
    });
  }

  it('can be anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (message) => {
        const { reverts = [], picks = [] } = factsOfMessage(message).stated ?? {};
        assert.ok([...namesIn(reverts), ...picks].every((name) => /^[0-9a-f]{7,64}$/.test(name)));
      }),
    );
  });
});
