import assert from 'node:assert/strict';
import fc from 'fast-check';
import { literal, printable } from '../../src/views/foreign';

// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

describe('text that others wrote, on a terminal', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['an escape sequence', 'a\u001b[31mb', 'a�[31mb'],
    ['a title of the window', '\u001b]0;owned\u0007', '�]0;owned�'],
    ['a C1 control sequence', '\u009b31m', '�31m'],
    ['a line break', 'a\r\nb\nc', 'a��b�c'],
    ['a line break of Unicode', 'a\u2028b\u2029c', 'a�b�c'],
    ['a tab and a backspace', 'a\tb\bc', 'a�b�c'],
    ['a turn of direction', 'a\u202eb\u2066c\u061cd\u200fe', 'a�b�c�d�e'],
    ['nothing of the kind', 'Grüße 👩‍💻 日本語 שלום', 'Grüße 👩‍💻 日本語 שלום'],
  ];
  for (const [what, text, shown] of cases) {
    it(`shows ${what} without doing it`, () => assert.equal(printable(text), shown));
  }

  it('never steers it, and keeps its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.doesNotMatch(printable(text), STEERING);
        assert.equal(printable(text).length, text.length);
      }),
    );
  });
});

describe('text that others wrote, in Markdown', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['emphasis', '**a** _b_ ~~c~~', '\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['code', '`rm`', '\\`rm\\`'],
    ['a link', '[a](http://b.example)', '\\[a\\](http\\://b.example)'],
    ['an address', 'www.a.example me@a.example', 'www\\.a.example me\\@a.example'],
    ['HTML', '<b>&amp;</b>', '\\<b\\>\\&amp;\\</b\\>'],
    ['the end of a cell', 'a | b', 'a \\| b'],
    ['an escape', '\\| \\', '\\\\\\| \\\\'],
    ['a list', '- a - b', '\\- a - b'],
    ['a numbered list', '12. a 3. b', '12\\. a 3. b'],
    ['a heading', '# a # b', '\\# a # b'],
    ['a quote', '> a', '\\> a'],
    ['nothing of the kind', 'v1.2.3-rc.1 (#12): 5.2 days', 'v1.2.3-rc.1 (#12): 5.2 days'],
    ['a block of code', '    a', 'a'],
    ['an icon', '$(warning)', '&#36;(warning)'],
    ['a second line', 'a\n\n# b', 'a��# b'],
  ];
  for (const [what, text, escaped] of cases) {
    it(`shows ${what} without meaning it`, () => assert.equal(literal(text), escaped));
  }

  it('says what it said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = literal(text).replace(/\\(.)|&#36;/gu, (_, mark?: string) => mark ?? '$');
        assert.equal(read, printable(text).trimStart());
      }),
    );
  });
});
