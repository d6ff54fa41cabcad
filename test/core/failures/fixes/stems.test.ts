import assert from 'node:assert/strict';
import { stemsOf } from '../../../../src/core/failures/fixes/stems';

describe('the stems of a text', () => {
  const texts: Readonly<Record<string, string>> = {
    'crashes crashed crashing crash': 'crash crash crash crash',
    'handle handles handled handling': 'handl handl handl handl',
    'dropped drops': 'drop drop',
    'retries retry': 'retry retry',
    'class process is as bus': 'class process is as bus',
    "Don't don’t": 'dont dont',
    'NULL null': 'null null',
    'off-by-one, use-after-free.': 'off-by-on use-after-fre',
    'call `free()` twice': 'call <code> twic',
    'getTotal of total_price in cart.ts': '<code> of <code> in <code>',
    'fixes #12, see https://example.org/fix/12': 'fix <issue> see <url>',
    'bump to v1.2.3': 'bump to <number>',
    '*bold* (and quoted)': 'bold and quot',
    '--- ... ***': '',
    '': '',
    'naïve 測試': '<code> <code>',
  };
  for (const [text, stems] of Object.entries(texts)) {
    it(`"${text}" has "${stems}"`, () => assert.equal(stemsOf(text).join(' '), stems));
  }
});
