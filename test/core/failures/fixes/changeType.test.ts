import assert from 'node:assert/strict';
import { type ChangeType, changeType, plainSubject } from '../../../../src/core/failures/fixes/changeType';

const subjects: readonly (readonly [string, ChangeType | null])[] = [
  ['fix: totals are rounded', 'fix'],
  ['fix(cart): totals are rounded', 'fix'],
  ['fix(cart)!: totals are rounded', 'fix'],
  ['Fix: totals are rounded', 'fix'],
  ['bugfix: totals', 'fix'],
  ['hotfix: totals', 'fix'],
  ['hotfix/cart: totals', 'fix'],
  ['BUG: totals', 'fix'],
  ['BUG/MINOR: cart: totals', 'fix'],
  ['BUG/MEDIUM: totals', 'fix'],
  ['[fix] totals', 'fix'],
  ['[BUG] totals', 'fix'],
  [':bug: totals', 'fix'],
  ['🐛 totals', 'fix'],
  ['fix(deps): update left-pad to 1.3', 'other'],
  ['fix(docs): a link', 'other'],
  ['feat: fix the totals', 'other'],
  ['docs(cart): fix a typo', 'other'],
  ['chore: release', 'other'],
  ['test: fix a flaky one', 'other'],
  ['perf!: no copies', 'other'],
  ['refactor: totals', 'other'],
  ['MINOR: cart: totals', 'other'],
  ['CLEANUP: cart: totals', 'other'],
  ['MAINT: totals', 'other'],
  ['TST: totals', 'other'],
  ['[docs] totals', 'other'],
  ['revert: totals', 'other'],
  ['Revert "fix: totals"', 'other'],
  ['Back out the fix of totals', 'other'],
  ['cart: fix totals', null],
  ['minor: totals', null],
  ['Fix totals', null],
  ['fixup! totals', null],
  ['Add totals', null],
  ['release 1.2: totals', null],
  ['https://example.org/fix', null],
  ['[fix', null],
  ['', null],
];

describe('the type of a change', () => {
  for (const [subject, type] of subjects) it(`${subject} is ${type}`, () => assert.equal(changeType(subject), type));
});

describe('a subject without its types', () => {
  const plain: Readonly<Record<string, string>> = {
    'fix(cart): totals are rounded (#12)': 'totals are rounded',
    'BUG/MINOR: cart: totals': 'totals',
    '[fix] cart: totals': 'totals',
    ':bug: totals (#1) (#23)': 'totals',
    'lib/cart.c: Totals.': 'Totals.',
    'Totals are rounded: never again': 'Totals are rounded: never again',
    'fix: ': 'fix:',
    '': '',
  };
  for (const [subject, rest] of Object.entries(plain)) {
    it(`${subject} is ${rest}`, () => assert.equal(plainSubject(subject), rest));
  }
});
