import assert from 'node:assert/strict';
import { unquoted } from '../../../src/sources/git/quotedPath';

describe('a path in a line', () => {
  const cases: [quoted: string, path: string][] = [
    ['src/a.c', 'src/a.c'],
    ['with space', 'with space'],
    ['"a\\tb"', 'a\tb'],
    ['"a\\nb\\"c\\\\d"', 'a\nb"c\\d'],
    ['"\\303\\244.c"', 'ä.c'],
    ['"ä\\001"', 'ä\u0001'],
    ['a"b', 'a"b'],
    ['"', '"'],
    ['""', ''],
  ];
  for (const [quoted, path] of cases)
    it(`${quoted} is ${JSON.stringify(path)}`, () => assert.equal(unquoted(quoted), path));
});
