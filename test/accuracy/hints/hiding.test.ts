import assert from 'node:assert/strict';
import fc from 'fast-check';
import { typeOf, withoutNames, withoutOrigins, withoutType } from './hiding';

const NAME = '1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d';

describe('hiding', () => {
  for (const [what, message, expected] of [
    ['a revert trailer', `Revert "Add login"\n\nThis reverts commit ${NAME}.\n`, 'Revert "Add login"\n\n'],
    ['a name in the subject', `Revert ${NAME}\n`, 'Revert \n'],
    [
      'a trailer with a quoted subject that is broken',
      `Mend login\n\nIt works.\n\nFixes: 1a2b3c4d ("Add a login. It has\n words")\nSigned-off-by: Ada\n`,
      'Mend login\n\nIt works.\n\nSigned-off-by: Ada\n',
    ],
    [
      'a sentence with a name',
      `Mend login\n\nIt fails. Since 1a2b3c4d ("Add login"), it did. Now it works.`,
      'Mend login\n\nIt fails.\nNow it works.',
    ],
    ['a pick', `Add login\n\n(cherry picked from commit ${NAME})\n`, 'Add login\n\n'],
    ['nothing', 'Mend login\n\nIt failed. Fixes #12.\n', 'Mend login\n\nIt failed. Fixes #12.\n'],
  ] as const) {
    it(`takes away ${what}`, () => {
      assert.equal(withoutNames(message), expected);
    });
  }

  it('takes away the number of what brought a fault only where origins are hidden', () => {
    const message = 'Mend login\n\nIt broke in #12. Now it works.';
    assert.equal(withoutNames(message), message);
    assert.equal(withoutOrigins(message), 'Mend login\n\nNow it works.');
  });

  it('leaves no name of any message', () => {
    const words = fc.constantFrom(NAME, '1a2b3c4', '("Add it")', 'Fixes:', 'broke', '.', '\n', '\n\n', ' ', 'x', '#1');
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        for (const hide of [withoutNames, withoutOrigins])
          assert.doesNotMatch(hide(parts.join('')), /\b[0-9a-f]{7,}\b/);
      }),
    );
  });

  for (const [subject, type, rest] of [
    ['fix(ui)!: show it', 'fix', 'show it'],
    ['BUG/MINOR: http: show it', 'bug', 'http: show it'],
    ['ENH: show it', 'enh', 'show it'],
    ['netdev: show it', null, 'netdev: show it'],
    ['Fix it', null, 'Fix it'],
  ] as const) {
    it(`knows the type of ${subject}`, () => {
      assert.equal(typeOf(subject), type);
      assert.equal(withoutType(subject), rest);
    });
  }
});
