import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineReader } from '../../../src/sources/git/lineReader';
import { chunksOf } from '../../support/chunks';

function linesOf(chunks: readonly Buffer[]): string[] {
  const lines: string[] = [];
  const reader = new LineReader((line) => lines.push(line.toString('latin1')));
  for (const chunk of chunks) reader.push(chunk);
  reader.end();
  return lines;
}

describe('lines of output', () => {
  it('are those between newlines, in chunks cut anywhere', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', '\r', '\0', '\t') }), { minLength: 1 });
    const cut = texts.chain((lines) => {
      return chunksOf(Buffer.from(lines.map((line) => `${line}\n`).join(''))).map((chunks) => ({ lines, chunks }));
    });
    fc.assert(fc.property(cut, ({ lines, chunks }) => assert.deepEqual(linesOf(chunks), lines)));
  });

  it('end with the output', () => {
    assert.deepEqual(linesOf([Buffer.from('one\ntwo')]), ['one', 'two']);
    assert.deepEqual(linesOf([Buffer.from('one\n')]), ['one']);
    assert.deepEqual(linesOf([]), []);
  });

  it('hold 4096 bytes at most', () => {
    const long = Buffer.from(`${'x'.repeat(10_000)}\nshort\n`);
    const chunks = Array.from({ length: 11 }, (_, i) => long.subarray(i * 1000, (i + 1) * 1000));
    assert.deepEqual(linesOf(chunks), ['x'.repeat(4096), 'short']);
    assert.deepEqual(linesOf([long]), ['x'.repeat(4096), 'short']);
  });

  it('are skipped on demand, with those between that begin with a backslash', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', '\\', '\r') }), { minLength: 1, maxLength: 30 });
    const cut = fc.tuple(texts, fc.nat(9)).chain(([lines, skip]) => {
      const text = [`skip ${skip}`, ...lines].map((line) => `${line}\n`).join('');
      return chunksOf(Buffer.from(text)).map((chunks) => ({ lines, skip, chunks }));
    });
    fc.assert(
      fc.property(cut, ({ lines, skip, chunks }) => {
        const told: string[] = [];
        const reader = new LineReader((line) => {
          told.push(line.toString('latin1'));
          if (told.length === 1) reader.skip(skip);
        });
        for (const chunk of chunks) reader.push(chunk);
        reader.end();
        let left = skip;
        const rest = lines.filter((line) => {
          const isTold = left === 0;
          if (!isTold && !line.startsWith('\\')) left--;
          return isTold;
        });
        assert.deepEqual(told.slice(1), rest);
      }),
    );
  });
});
