import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FixVerdict, fixOf } from '../../../../src/core/failures/fixes/fixChange';

const CODE = ['src/cart.ts', 'src/cart.test.ts'];
const LINES = { added: 6, deleted: 3 };
const NAME = 'c0ffee1234567890c0ffee1234567890c0ffee12';

const messages: readonly (readonly [string, boolean, FixVerdict['because']])[] = [
  ['fix(cart): totals', true, 'type'],
  ['BUG/MINOR: cart: totals', true, 'type'],
  ['feat: crash reports', false, 'type'],
  [`Revert "fix: totals"\n\nThis reverts commit ${NAME}.\n\nFixes: ${NAME}`, false, 'type'],
  [
    `Round the totals\n\nFixes: ${NAME.slice(0, 12)} ("Totals")\nSigned-off-by: Ada Test <ada@example.org>`,
    true,
    'trailer',
  ],
  [`Round the totals\n\nFixes:   ${NAME}`, true, 'trailer'],
  [`Round the totals\r\n\r\nFixes: ${NAME}\r\n`, true, 'trailer'],
  ['The cart crashes when empty\n\nFixes #12', true, 'issue'],
  ['Round the totals, they were wrong (fixes shop/web#12)', true, 'issue'],
  ['Round the totals\n\nThey overflow.\n\nBug: https://bugs.example.org/12', true, 'issue'],
  ['Fix crash when the cart is empty', true, 'words'],
  ['cart: Fix memory leak in totals.', true, 'words'],
  ['Avoid null dereference when the cart is empty', true, 'words'],
  ['Do not lose totals if the cart is invalid', true, 'words'],
  ['Add support for several carts', false, 'words'],
  ['Refactor totals into a module of their own', false, 'words'],
  ['Bump left-pad to 1.3.0', false, 'words'],
  ['Add support for gift cards\n\nCloses #12', false, 'words'],
  ['Rename total to sum', false, 'words'],
  ['1.4.2', false, 'words'],
  ['-> v1.4.2', false, 'words'],
  ['Cut 1.4.2.', false, 'words'],
  ['cart@1.4.2-rc.1', false, 'words'],
  ['Bumped v1.4.2 (#12)', false, 'words'],
  ['Release of the cart 1.4.2', false, 'words'],
  ['Fix a crash that came with 1.4.2', true, 'words'],
];

describe('whether a commit is a fix', () => {
  for (const [message, isFix, because] of messages) {
    it(`${JSON.stringify(message).slice(0, 70)}: ${isFix}, by ${because}`, () => {
      assert.deepEqual(fixOf(message, CODE, LINES), { isFix, because });
    });
  }

  const withoutCode: Readonly<Record<string, readonly string[]>> = {
    tests: ['test/cart.test.ts'],
    documentation: ['docs/cart.md', 'README.md'],
    'locked versions': ['package-lock.json'],
    'the build service': ['.github/workflows/ci.yml'],
    nothing: [],
  };
  for (const [what, files] of Object.entries(withoutCode)) {
    it(`is none where it touches ${what} alone, whatever it says`, () => {
      assert.deepEqual(fixOf(`fix: crash\n\nFixes: ${NAME}`, files), { isFix: false, because: 'files' });
    });
  }

  it('is told without counted lines too', () => {
    assert.equal(fixOf('Fix crash when the cart is empty', CODE).isFix, true);
    assert.equal(fixOf('Add support for several carts', CODE).isFix, false);
  });

  it('is told soon of any message, however long', () => {
    for (const piece of [
      'a',
      ' ',
      '(#1)',
      '`',
      '"',
      'fix: ',
      '[',
      'http://',
      '\r\n',
      'Fixes: ',
      '\0',
      "-'",
      'a/a',
      'Aa-',
    ]) {
      fixOf(piece.repeat(1_000_000), CODE, LINES);
      fixOf(`${piece.repeat(400)}!\n${piece.repeat(400)}`, CODE, LINES);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (message) => typeof fixOf(message, CODE, LINES).isFix === 'boolean'),
    );
  });
});
