import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixSigns } from '../../../../src/core/failures/fixes/fixSigns';

function signs(subject: string, body = '', files: readonly string[] = ['cart.ts'], added = 3, deleted = 2): string[] {
  return [...fixSigns(subject, body, files, { added, deleted })];
}

describe('the signs of a commit', () => {
  it('are the words of its subject, neighbours and the first one', () => {
    assert.deepEqual(signs('fix(cart): totals no longer crash (#12)').slice(0, 8), [
      '^total',
      'total',
      'no',
      'longer',
      'crash',
      'total no',
      'no longer',
      'longer crash',
    ]);
  });

  it('are the words of its body without trailers, so that no name is among them', () => {
    const body = '\nThe cart crashed.\r\n\r\nFixes: c0ffee1 ("cart")\nReported-by: Ada Test <ada@example.org>\nCc: Bob';
    assert.deepEqual(
      signs('Totals', body).filter((sign) => sign.startsWith('~')),
      ['~the', '~cart', '~crash'],
    );
  });

  it('do not tell its type', () => {
    assert.deepEqual(signs('fix: totals'), signs('feat(cart): totals'));
  });

  const shapes: readonly (readonly [readonly string[], readonly string[]])[] = [
    [['cart.ts'], ['1 code files']],
    [
      ['cart.ts', 'cart.test.ts'],
      ['+test', 'code and test', '1 code files'],
    ],
    [
      ['a.c', 'b.c', 'README'],
      ['+docs', '2-3 code files'],
    ],
    [Array.from({ length: 10 }, (_, i) => `${i}.c`), ['4-10 code files']],
    [Array.from({ length: 11 }, (_, i) => `${i}.c`), ['many code files']],
    [['README'], ['+docs', '0 code files']],
    [[], ['0 code files']],
  ];
  for (const [files, told] of shapes) {
    it(`are of its files: ${told.join(', ')}`, () => assert.deepEqual([...fixSigns('', '', files, null)], told));
  }

  const sizes: readonly (readonly [number, number, string, string])[] = [
    [1, 1, '<=2 lines', 'edits'],
    [3, 0, '<=5 lines', 'adds only'],
    [0, 6, '<=10 lines', 'deletes only'],
    [45, 5, '<=50 lines', 'adds'],
    [20, 40, '<=100 lines', 'deletes'],
    [1500, 1, 'huge', 'adds'],
  ];
  for (const [added, deleted, size, balance] of sizes) {
    it(`are of its size: +${added} -${deleted}`, () => {
      assert.deepEqual(signs('', '', ['cart.ts'], added, deleted).slice(1), [size, balance]);
    });
  }

  it('are there for any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(fc.property(text, text, (subject, body) => fixSigns(subject, body, [], null).has('0 code files')));
  });
});
