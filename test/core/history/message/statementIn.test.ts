import assert from 'node:assert/strict';
import fc from 'fast-check';
import { factsOfMessage } from '../../../../src/core/history/message/message';
import type { Reference, Statement } from '../../../../src/core/history/message/statement';
import { titleKeys } from '../../../../src/core/history/message/title';

const A = 'c0ffee1234567890c0ffee1234567890c0ffee12';
const B = 'deadbee7654321';

const NOTHING: Statement = { reverts: [], relands: [], fixes: [], picks: [], partial: false, undoes: false };
const stated = (message: string) => factsOfMessage(message).stated ?? NOTHING;

/** As short text: `c0ffee1!` in a trailer, `c0ffee1` in a sentence, `#12`, `"Title"`. */
function shown(references: readonly Reference[], titles: readonly string[] = []): string[] {
  const titleOf = new Map(titles.map((title) => [titleKeys(title).title, title]));
  return references.map((reference) => {
    if (reference.by === 'name') return reference.trailer ? `${reference.name}!` : reference.name;
    if (reference.by === 'number') return `#${reference.number}`;
    return `"${titleOf.get(reference.title) ?? '?'}"`;
  });
}

describe('what a message says it repairs', () => {
  const fixes: readonly (readonly [string, readonly string[]])[] = [
    [`Fix it\n\nFixes: ${A} ("Add search")`, [`${A}!`]],
    ['Fix it\n\nFixes: c0ffee12', ['c0ffee12!']],
    ['Fix it\n\nFixes: 41987644 ("Only digits")', ['41987644!']],
    ['Fix it\n\nfixes c0ffee12', ['c0ffee12!']],
    ['Fix it\n\nFixes: commit C0FFEE12', ['c0ffee12!']],
    ['Fix it\n\nFixes commit: c0ffee12', ['c0ffee12!']],
    ['Fix it\n\nFixes: Fixes: c0ffee12', ['c0ffee12!']],
    ['Fix it\n\nFixes:c0ffee12("Add search")', ['c0ffee12!']],
    [`Fix it\r\n\r\nFixes: c0ffee12 ("Add search")\r\nFixes: ${B}\r\n`, ['c0ffee12!', `${B}!`]],
    [`Fix it\n\nFixes: c0ffee12 ("Add (search)"), ${B}`, ['c0ffee12!', `${B}!`]],
    [`Fix it\n\nFixes: https://host.example/o/r/commit/${A}`, [`${A}!`]],
    ['Fix it\n\nCc: stable@vger.kernel.org # c0ffee12: Add search', []],
    ['Fix it\n\nFixes: #12', []],
    ['Fix it\n\nFixes: https://host.example/issues/1234567', []],
    ['Fix it\n\nThis bug was introduced in\ncommit c0ffee12 ("Add search").', ['c0ffee12']],
    ['Fix it\n\nA regression since c0ffee12.', ['c0ffee12']],
    ['Fix it\n\nBroken by commit c0ffee12.', ['c0ffee12']],
    [`Fix it\n\nFixes problems introduced by commits c0ffee12 and ${B}.`, ['c0ffee12', B]],
    ['Fix it\n\nCommit c0ffee12 ("Add search") accidentally broke sorting.', ['c0ffee12']],
    ['Fix it\n\nSince commit c0ffee12, the test fails.', ['c0ffee12']],
    ['fix: hmr, regression from #153 (#155)', ['#153']],
    ['fix: regression introduced in owner/name#45 (#48)', ['#45']],
    ['Test it\n\nThis bug was fixed in commit c0ffee12.', []],
    ['Test it\n\nThe crash that commit c0ffee12 fixed stays fixed.', []],
    ['Tidy\n\nNo longer needed since commit c0ffee12.', []],
    ['Tidy\n\nFollow-up to c0ffee12.', []],
    ['Tidy\n\nAs described in commit c0ffee12, errors are errors.', []],
    ['Fix it\n\nSince 20260102 it fails.', []],
    ['Fix #153', []],
    [`Fix it\n\nIntroduced in ${'a1'.repeat(40)}, a bug.`, []],
    ['Fix it\n\nBroken by 0xc0ffee12 and v1-gc0ffee12.', []],
  ];
  for (const [message, expected] of fixes) {
    it(`is ${expected.join(', ') || 'nothing'}: ${JSON.stringify(message.slice(0, 80))}`, () =>
      assert.deepEqual(shown(stated(message).fixes), expected));
  }

  it('is not what it takes back', () => {
    const { reverts, fixes: none } = stated('Revert "X"\n\nThis reverts commit c0ffee12, which broke sorting.');
    assert.deepEqual([shown(reverts, ['X']), none], [['c0ffee12!', '"X"'], []]);
  });
});

describe('what a message says it takes back and brings again', () => {
  const titles = ['X', 'Revert "X"', 'Reapply "X"', 'Y'];
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['Revert "X"', ['"X"'], []],
    ['Revert "X (#12)" (#15)', ['"X"', '#12'], []],
    ['fix(ui): revert "fix: X (#12)" (#15)', ['"X"', '#12'], []],
    ['fix: revert, "fix: X (#12)" (#15)', ['"X"', '#12'], []],
    ['Revert "X" and "Y"', ['"X"', '"Y"'], []],
    ['revert: X', ['"X"'], []],
    ['Revert X', ['"X"'], []],
    ['Back out "X"', ['"X"'], []],
    ['Roll back "X"', ['"X"'], []],
    ['Revert "Revert "X""', ['"Revert "X""'], ['"X"']],
    ['Revert "Reapply "X""', ['"Reapply "X""'], []],
    [`Reapply "X"\n\nThis reverts commit ${A}.`, [`${A}!`], ['"X"']],
    ['Reland "X"', [], ['"X"']],
    ['[reland] X', [], ['"X"']],
    ['Re-land X (#12) (#15)', [], ['"X"', '#12']],
    ['fix: revert #12, fix #13 (#14)', ['#12', '"?"'], []],
    ['fix: X, reverts #12 and #13 (#14)', ['#12', '#13'], []],
    ['X\n\nReverts owner/name#12', ['#12'], []],
    ['X\n\nReverts PR 12', ['#12'], []],
    ['Revert it\n\nReverts https://host.example/o/r/pull/12', ['#12', '"?"'], []],
    [`Undo it\n\nThis reverts commits c0ffee12, ${B} and\nc0ffee13.`, ['c0ffee12!', `${B}!`, 'c0ffee13!', '"?"'], []],
    ['Y\n\nSo this is wrong.  This partially reverts\ncommit c0ffee12.', ['c0ffee12!'], []],
    ['Y\n\nReverts: c0ffee12 ("X")', ['c0ffee12!'], []],
    ['Add undo to the editor', [], []],
  ];
  for (const [message, reverts, relands] of cases) {
    it(`is ${JSON.stringify(message.slice(0, 80))}`, () => {
      const statement = stated(message);
      assert.deepEqual([shown(statement.reverts, titles), shown(statement.relands, titles)], [reverts, relands]);
    });
  }

  it('is found by the start of a quoted title that was cut off', () => {
    const title = 'refactor: resolve relative path request inside unoptimized package';
    for (const cut of ['...', '…', 'â\x80¦']) {
      const [reference] = stated(`Revert "${title.slice(0, 60)}${cut}" (#12)`).reverts;
      assert.ok(reference?.by === 'title');
      assert.equal(reference.titleStart, titleKeys(title).titleStart);
    }
  });

  it('is partial where it says so', () => {
    for (const [body, partial] of [
      ['This partially reverts commit c0ffee12.', true],
      ['This reverts part of commit c0ffee12.', true],
      ['1. This PR reverts the part of https://github.com/a/b/pull/12 where it is global.', true],
      ['This reverts commit c0ffee12.', false],
    ] as const) {
      assert.equal(stated(`X\n\n${body}`).partial, partial, body);
    }
  });

  it('is none of this repository in what git subtree tells of another', () => {
    const body = "c0ffee12 Fix the crash\ndecade12 Merge commit 'c0ffee12', which broke it\n\nReverts #12";
    assert.equal(factsOfMessage(`Squashed 'docs/' changes from c0ffee1..decade1\n\n${body}`).stated, null);
    assert.notEqual(factsOfMessage(`Update the docs\n\n${body}`).stated, null);
  });

  it('is spoken of in whatever words', () => {
    for (const subject of ['Roll back the cache', 'Backed out changes', 'Undo it', 'Relands X', 'Do not revert X']) {
      assert.equal(stated(subject).undoes, true, subject);
    }
    assert.equal(factsOfMessage('Add a background').stated, null);
  });
});

describe('what a message says it was picked from', () => {
  const picks: readonly (readonly [string, readonly string[]])[] = [
    [`X\n\n(cherry picked from commit ${A}, ${B})`, [A, B]],
    [`X\n\nCherry-picked from ${A}.`, [A]],
    [`X\n\n(backported from commit ${A})`, [A]],
    [`X\n\ncommit ${A} upstream.\n`, [A]],
    [`X\n\n[ Upstream commit ${A} ]`, [A]],
    [`[PR #12 backport] X\n\n**This is a backport of PR #12 as merged into master\n(${A}).**`, [A]],
    [`X\n\n(cherry picked from commit\n${A})`, [A]],
    [`X\n\ncommit ${A} is good.`, []],
  ];
  for (const [message, expected] of picks) {
    it(`is ${JSON.stringify(message.slice(0, 60))}`, () => assert.deepEqual(stated(message).picks, expected));
  }
});

describe('the number of a commit', () => {
  const numbers: readonly (readonly [string, number])[] = [
    ['Add search (#12)', 12],
    ['Add search (#12) (#15)', 15],
    ['Merge pull request #12 from a/b', 12],
    ["Merge branch 'x' into 'main'\n\nSee merge request g/p!12", 12],
    ['Merged PR 12: Add search', 12],
    ['Add search (pull request #12)', 12],
    ['Merged in search (pull request #12)', 12],
    ['Fix #12', 0],
    ['Fix it\n\nFixes #12', 0],
    ['Add search (#99999999999999999999)', 0],
  ];
  for (const [message, number] of numbers) {
    it(`is ${number} in ${JSON.stringify(message)}`, () => assert.equal(factsOfMessage(message).number, number));
  }
});

describe('a message without measure', () => {
  it('states no more than a hundred things of a kind', () => {
    const trailers = Array.from({ length: 100_000 }, (_, i) => `Fixes: ${(0xabcdef0 + i).toString(16)}0`);
    assert.equal(stated(`Fix\n\n${trailers.join('\n')}`).fixes.length, 100);
    const reverts = Array.from({ length: 100_000 }, (_, i) => `Reverts #${i}`);
    assert.equal(stated(`Revert\n\n${reverts.join('\n')}`).reverts.length, 100);
  });

  for (const unit of [
    'a',
    'a ',
    ' ',
    '(',
    '"',
    'revert ',
    'Revert "',
    'fix: ',
    'since commit ',
    '#1 ',
    'a/',
    '\n',
    'fixes: ',
  ]) {
    it(`is read in no time: ${JSON.stringify(unit)} over and over`, () => {
      const long = unit.repeat(10 ** 7 / unit.length);
      assert.doesNotThrow(() => factsOfMessage(`Revert "${long.slice(0, 10_000)}\n\n${long} c0ffee12`));
    });
  }

  for (const unit of ['\t', ' ', '(#1)', '(re-land)', 'revert "a", "', '#1, ', '#1 and ']) {
    it(`has a subject of 10 MB: ${JSON.stringify(unit)} over and over`, () => {
      const long = unit.repeat(10 ** 7 / unit.length);
      for (const subject of [`Revert "${long}"x`, `Reverts ${long}x`, `Reapply ${long}x`, `x${long}x`]) {
        assert.doesNotThrow(() => factsOfMessage(subject));
      }
    });
  }

  it('takes back at most 100 pull requests in one sentence, and 100 titles in one subject', () => {
    const numbers = Array.from({ length: 1000 }, (_, i) => `#${i + 1}`).join(', ');
    assert.equal(stated(`Undo it\n\nReverts ${numbers}`).reverts.length, 100);
    const titles = Array.from({ length: 1000 }, (_, i) => `"Title ${i}"`).join(', ');
    assert.equal(stated(`Revert ${titles}`).reverts.length, 100);
  });

  it('is linear in what it mentions', () => {
    const message = `Revert it\n\n${'since the commit that broke it in '.repeat(50)}${'c0ffee12 '.repeat(20_000)}`;
    assert.ok(stated(message).fixes.length <= 100);
  });

  it('may say anything', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        'Revert "',
        '"',
        'This reverts commit ',
        'Fixes: ',
        A,
        B,
        '#12',
        ' and ',
        ', ',
        '\n',
        '. ',
        'broken since ',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const { reverts, relands, fixes, picks, undoes } = stated(parts.join(''));
        for (const each of [...reverts, ...relands, ...fixes]) {
          if (each.by === 'name') assert.match(each.name, /^[0-9a-f]{7,64}$/);
        }
        for (const name of picks) assert.match(name, /^[0-9a-f]{7,64}$/);
        assert.ok(undoes || reverts.length + relands.length === 0);
      }),
    );
  });
});
