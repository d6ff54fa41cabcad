import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseYamlText } from '../../../src/sources/config/yamlText';

const read = (text: string, left = 100_000) => parseYamlText(text, { left });
const contents = (text: string) => read(text).documents.map(({ content }) => content);
const sentences = (text: string) => read(text).faults.map(({ sentence }) => sentence);
const MIB = 1024 * 1024;
const mebibyteOf = (text: string) => text.repeat(Math.ceil(MIB / text.length));

describe('YAML', () => {
  it('holds any number of documents', () => {
    assert.deepEqual(contents(''), []);
    assert.deepEqual(contents('# nothing\n---\n---\n'), []);
    assert.deepEqual(contents('a: 1\n---\nb: [x, 2]\n'), [{ a: 1 }, { b: ['x', 2] }]);
  });

  it('is YAML 1.2, whatever it says of itself, with anchors and merges', () => {
    assert.deepEqual(contents('%YAML 1.1\n---\na: yes\nb: 2026-01-01\nc: !!binary aGk=\n'), [
      { a: 'yes', b: '2026-01-01', c: 'aGk=' },
    ]);
    assert.deepEqual(contents('a: &a { x: 1 }\nb: { <<: *a, y: 2 }\n'), [{ a: { x: 1 }, b: { x: 1, y: 2 } }]);
  });

  it('bears Windows line ends', () => {
    assert.deepEqual(contents('a:\r\n  - 1\r\n  - 2\r\n'), [{ a: [1, 2] }]);
  });

  it('knows where a value stands, or what is nearest above it', () => {
    const text = 'a:\n  - b: 1\n  - c: 2\n---\nd: 3\n';
    const [first, second] = read(text).documents;
    assert.equal(first?.offsetOf(['a', 1, 'c']), text.indexOf('2'));
    assert.equal(first?.offsetOf(['a', 1, 'x', 'y']), text.indexOf('c:'));
    assert.equal(second?.offsetOf(['x']), text.indexOf('d:'));
  });

  it('that is broken says so, and spoils no other document', () => {
    const { documents, faults } = read('a: [1\n---\nb: 2\n');
    assert.deepEqual(
      documents.map(({ content }) => content),
      [{ b: 2 }],
    );
    assert.match(faults[0]?.sentence ?? '', /^this is not YAML \([a-z ]+\)$/);
    assert.deepEqual(sentences('a: *nowhere\n'), ['this has aliases that lead nowhere, or to too much']);
  });

  it('does not reach the prototype of objects', () => {
    contents('__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n');
    assert.equal('polluted' in {}, false);
  });

  const bomb = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`).join('\n');
  const hostile: readonly (readonly [name: string, text: string, sentence: RegExp])[] = [
    ['keys of keys', mebibyteOf('? '), /nests too deeply/],
    ['lists of lists', mebibyteOf('['), /nests too deeply/],
    ['maps of maps', mebibyteOf('{a: '), /nests too deeply/],
    ['dashes', mebibyteOf('- '), /nests too deeply/],
    ['indents', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''), /nests too deeply/],
    ['a billion laughs', `a0: &a0 [x, x]\n${bomb}`, /aliases/],
    ['aliases', `- &a x\n${'- *a\n'.repeat(101)}`, /has more than 100 aliases/],
    ['keys', Array.from({ length: 50_000 }, (_, i) => `k${i}:\n`).join(''), /more than is read/],
    ['documents', mebibyteOf('---\n'), /more than is read/],
    ['quotes', mebibyteOf('"'), /more than is read/],
    ['brackets', mebibyteOf(']'), /more than is read/],
    ['tags', mebibyteOf('!a '), /more than is read/],
  ];
  for (const [name, text, sentence] of hostile)
    it(`that would take too long is not read: ${name}`, () => {
      assert.deepEqual(read(text).documents, []);
      assert.match(sentences(text).join(), sentence);
    });

  it('is read as long as its budget lasts, over several texts', () => {
    const budget = { left: 30 };
    assert.equal(parseYamlText('a: 1\n', budget).documents.length, 1);
    assert.equal(parseYamlText('a: [1, 2, 3, 4, 5, 6, 7, 8, 9]\n', budget).documents.length, 0);
  });

  it('may be any text', () => {
    const part = fc.constantFrom(
      '- ',
      ': ',
      '? ',
      '\n',
      '  ',
      '&a ',
      '*a',
      '[',
      ']',
      '{',
      '}',
      '"',
      '|',
      '>',
      '---\n',
      '!!x ',
      'a',
      '%',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(part, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const { documents, faults } = read(text);
          for (const { offset } of faults) assert.ok(offset >= 0 && offset <= text.length);
          for (const document of documents) assert.ok(document.offsetOf(['a', 0, 'b']) <= text.length);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
