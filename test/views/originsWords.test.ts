import assert from 'node:assert/strict';
import type { ReportedOrigins } from '../../src/core/report/report';
import { originsInWords } from '../../src/views/originsWords';

const said = (origins: Partial<ReportedOrigins>) =>
  originsInWords({ state: 'looked', candidates: 31, looked: 31, fixes: 9, reason: null, ...origins });

describe('how far origins were looked for, in words', () => {
  const table: readonly (readonly [string | null, Partial<ReportedOrigins>])[] = [
    [null, { state: 'notLooked' }],
    [
      'The files of old commits are not here.',
      { state: 'notLooked', reason: 'The files of old commits are not here.' },
    ],
    ['Looking for what fixes repair: 12 of 40', { state: 'looking', candidates: 40, looked: 12 }],
    ['Looked at 31 of 31 changes that may be fixes: 9 are.', {}],
    ['Looked at 3 of 31 changes that may be fixes: 1 is.', { looked: 3, fixes: 1 }],
    ['No change of the window may be a fix.', { candidates: 0, looked: 0, fixes: 0 }],
    [
      'Looked at 12 of 31 changes that may be fixes: 4 are. The work of a day is used up.',
      { state: 'stopped', looked: 12, fixes: 4, reason: 'The work of a day is used up.' },
    ],
  ];
  for (const [words, origins] of table)
    it(`says ${words ?? 'nothing where nobody asked'}`, () => {
      assert.equal(said(origins), words);
    });
});
