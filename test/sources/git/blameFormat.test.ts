import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type BlamedLine, BlameParser } from '../../../src/sources/git/blameFormat';
import { chunksOf } from '../../support/chunks';

const [ONE, TWO] = ['1'.repeat(40), '2'.repeat(64)];

function parsed(chunks: readonly Buffer[]): BlamedLine[] {
  const lines: BlamedLine[] = [];
  const parser = new BlameParser((line) => lines.push(line));
  for (const chunk of chunks) parser.push(chunk);
  parser.end();
  return lines;
}

const OUTPUT = [
  ...[`${ONE} 3 7 2`, 'author Ada', 'summary 2222222222222222222222222222222222222222 1 1', 'filename old name.c'],
  '\tboundary',
  ...[`${ONE} 4 8`, `\t${TWO} 1 1 1`],
  ...[`${TWO} 1 9 1`, 'author Bo', 'boundary', 'previous 33 x', 'what comes later', 'filename "t\\tab.c"', '\t'],
  ...[`${ONE} 5 10 1`, '\tx\r'],
].join('\n');

describe('the output of git blame', () => {
  it('tells of each line who wrote it, whatever the line says; nobody where history ends', () => {
    assert.deepEqual(parsed([Buffer.from(`${OUTPUT}\n`)]), [
      { line: 7, commit: ONE, path: 'old name.c' },
      { line: 8, commit: ONE, path: 'old name.c' },
      { line: 9, commit: null, path: 't\tab.c' },
      { line: 10, commit: ONE, path: 'old name.c' },
    ]);
  });

  it('says the same in chunks cut anywhere', () => {
    const whole = parsed([Buffer.from(`${OUTPUT}\n`)]);
    fc.assert(
      fc.property(chunksOf(Buffer.from(`${OUTPUT}\n`)), (chunks) => {
        assert.deepEqual(parsed(chunks), whole);
      }),
    );
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array()), (chunks) => void parsed(chunks.map((chunk) => Buffer.from(chunk)))),
    );
  });
});
