import assert from 'node:assert/strict';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { historyOf } from '../../../src/core/history/history';
import type { Statement } from '../../../src/core/history/message/statement';
import { titleKeys } from '../../../src/core/history/message/title';
import { fromUnixSeconds } from '../../../src/core/time/instant';
import type { ReadHistory } from '../../../src/sources/git/history';
import type { Commit } from '../../support/commit';
import { gitShim, hasShell } from '../../support/gitShim';
import { gitIsFrom } from '../../support/gitVersion';
import { read, readWhole, wholeOf } from '../../support/reading';
import { Repository } from '../../support/repository';

const at = (text: string) => Date.parse(text);

/** What other tests look at. */
function withoutKeys({ title: _t, titleStart: _s, number: _n, authored: _a, signed: _b, ...rest }: Commit) {
  return rest;
}

function undoing(name: string, subject: string): Statement {
  const { title } = titleKeys(subject);
  const reverts = [{ by: 'name', name, trailer: true } as const, { by: 'title', title, titleStart: 0 } as const];
  return { reverts, relands: [], fixes: [], picks: [], partial: false, undoes: true };
}

describe('the history of a repository', () => {
  it('is every commit that the mainline reaches', async () => {
    await using repo = await Repository.create();
    const first = await repo.commit('Start', { at: '2026-01-01T10:00:00Z', files: { 'a.ts': '1', 'lib/b.ts': '1' } });
    await repo.branch('feature');
    const work = await repo.commit('Work\n\nAssisted-by: Copilot', {
      at: '2026-01-03T10:00:00Z',
      authoredAt: '2026-01-02T10:00:00+02:00',
      files: { 'a.ts': '2' },
    });
    await repo.switchTo('main');
    const bump = await repo.commit('Bump x (#7)', { author: 'renovate[bot] <r@x>', files: { 'lib/b.ts': null } });
    const merge = await repo.merge('feature', { at: '2026-01-05T10:00:00Z' });
    const revert = await repo.revert(work, { at: '2026-01-06T10:00:00Z' });
    await repo.branch('unfinished');
    await repo.commit('Not there yet');
    await repo.switchTo('main');

    const { facts, details, problems } = await readWhole(repo.path);
    assert.deepEqual(problems, []);
    assert.equal(facts.name, 'project');
    assert.equal(facts.head, revert);
    assert.deepEqual(facts.mainline, { name: 'main', sha: revert });
    assert.equal(facts.shallow, false);
    const told = { squashed: false, stated: null, assisted: false, bot: false };
    assert.deepEqual(
      new Set([...facts.commits.values()].map(withoutKeys)),
      new Set([
        {
          ...{ ...told, sha: first, parents: [], paths: ['a.ts', 'lib/b.ts'] },
          ...{ authoredAt: at('2026-01-01T10:00:00Z'), committedAt: at('2026-01-01T10:00:00Z') },
        },
        {
          ...{ ...told, assisted: true, sha: work, parents: [first], paths: ['a.ts'] },
          ...{ authoredAt: at('2026-01-02T08:00:00Z'), committedAt: at('2026-01-03T10:00:00Z') },
        },
        {
          ...{ ...told, squashed: true, bot: true, sha: bump, parents: [first] },
          ...{ paths: ['lib/b.ts'], authoredAt: at('2026-01-03T11:00:00Z'), committedAt: at('2026-01-03T11:00:00Z') },
        },
        {
          ...{ ...told, sha: merge, parents: [bump, work], paths: [] },
          ...{ authoredAt: at('2026-01-05T10:00:00Z'), committedAt: at('2026-01-05T10:00:00Z') },
        },
        {
          ...{ ...told, stated: undoing(work, 'Work'), sha: revert, parents: [merge], paths: ['a.ts'] },
          ...{ authoredAt: at('2026-01-06T10:00:00Z'), committedAt: at('2026-01-06T10:00:00Z') },
        },
      ]),
    );
    assert.deepEqual(
      details.subjects,
      new Map([
        [first, 'Start'],
        [bump, 'Bump x (#7)'],
        [merge, "Merge branch 'feature'"],
        [revert, 'Revert "Work"'],
      ]),
    );
  });

  it('is the same from a clone, a bare clone, a worktree and another name', async () => {
    await using repo = await Repository.create();
    await repo.commit('One', { files: { a: '1' } });
    await repo.tag('v1', { annotated: true });
    const expected = (await readWhole(repo.path)).facts;
    const clone = (await readWhole((await repo.clone()).path)).facts;
    const bare = (await readWhole((await repo.clone({ bare: true, name: 'copy.git' })).path)).facts;
    const worktree = (await readWhole((await repo.worktree('feature')).path)).facts;
    assert.deepEqual(clone, { ...expected, name: 'clone', mainline: { ...expected.mainline, name: 'origin/main' } });
    assert.deepEqual(bare, { ...expected, name: 'copy' });
    assert.deepEqual(worktree, { ...expected, name: 'feature' });
  });

  it('is read where object names have 64 digits', async function () {
    if (!gitIsFrom(29)) this.skip();
    await using repo = await Repository.create({ objectFormat: 'sha256' });
    const sha = await repo.commit('One', { files: { a: '1\n' } });
    const { facts, details } = await readWhole(repo.path);
    assert.equal(sha.length, 64);
    assert.equal(facts.mainline?.sha, sha);
    assert.deepEqual(details.lines, new Map([[sha, { added: 1, deleted: 0 }]]));
    assert.deepEqual(details.subjects, new Map([[sha, 'One']]));
    assert.deepEqual(facts.commits.get(sha)?.paths, ['a']);
  });

  it('holds paths as they are', async function () {
    if (!hasShell) this.skip();
    await using repo = await Repository.create();
    const names = [
      'with space',
      '-dash',
      'tab\there',
      'new\nline',
      'quo"te\'s',
      ':100644',
      'größe',
      '🚀/日本',
      'back\\slash',
    ];
    const sha = await repo.commit('Odd', { files: Object.fromEntries(names.map((name) => [name, '1'])) });
    assert.deepEqual(new Set((await readWhole(repo.path)).facts.commits.get(sha)?.paths), new Set(names));
  });

  it('is read in folders with odd names', async function () {
    if (!hasShell) this.skip();
    await using repo = await Repository.create();
    await repo.commit('One');
    for (const name of ['with space', "it's", '-C', 'a"b', 'größe 🚀', 'x.git']) {
      await mkdir(path.join(repo.home, name));
      const folder = path.join(repo.home, name, name);
      await rename(repo.path, folder);
      assert.equal((await read(folder)).facts.name, name);
      await rename(folder, repo.path);
    }
  });

  it('holds messages in the encoding that they were written in', async () => {
    await using repo = await Repository.create();
    const message = Buffer.from('Größe\n', 'latin1');
    await repo.gitWith(message, '-c', 'i18n.commitEncoding=ISO-8859-1', 'commit', '-q', '--allow-empty', '-F', '-');
    const { facts, details } = await readWhole(repo.path);
    assert.equal(details.subjects.get(facts.head ?? ''), 'Größe');
  });

  it('is empty before the first commit', async () => {
    await using repo = await Repository.create();
    assert.deepEqual(await readWhole(repo.path), {
      facts: {
        ...{ name: 'project', head: null, mainline: null, shallow: false },
        ...{ commits: new Map(), tags: [], readSince: null },
      },
      details: { subjects: new Map(), lines: new Map(), rework: new Map(), sizes: null },
      problems: [],
    });
  });

  it('of a shallow clone is partial, and blames nothing on the commits where it was cut', async () => {
    await using repo = await Repository.create();
    await repo.commit('Start', { files: { a: '1\n', b: '1\n' } });
    const cut = await repo.commit('Cut here', { files: { c: '1\n' } });
    const last = await repo.commit('Last', { files: { d: '1\n' } });
    const clone = await repo.clone({ depth: 2 });
    const { facts, details, problems } = await readWhole(clone.path);
    assert.equal(facts.shallow, true);
    assert.deepEqual(problems, [
      {
        code: 'shallowClone',
        message: 'This is a shallow clone: older history is missing here, so the figures are partial.',
        fix: 'Fetch the rest: git fetch --unshallow',
        source: 'git',
      },
    ]);
    assert.deepEqual(new Set(facts.commits.keys()), new Set([cut, last]));
    assert.deepEqual(facts.commits.get(cut)?.parents, [await repo.sha('HEAD~2')]);
    assert.deepEqual(facts.commits.get(cut)?.paths, []);
    assert.deepEqual(details.lines, new Map([[last, { added: 1, deleted: 0 }]]));
  });

  it('of a shallow clone knows where it was cut, even where the parent came in with a tag', async () => {
    await using repo = await Repository.create();
    await repo.commit('Start', { files: { big: 'x\n'.repeat(1000) } });
    const parent = await repo.commit('Parent', { files: { f: '1\n' } });
    await repo.tag('v1.0.0');
    const cut = await repo.commit('Cut here', { files: { f: '2\n' } });
    const clone = await repo.clone({ depth: 1 });
    await clone.git('fetch', '--quiet', '--depth', '1', 'origin', 'tag', 'v1.0.0');
    const reading = await read(clone.path);
    const { facts, details } = await wholeOf(reading);
    assert.ok(facts.commits.has(parent), 'The parent is not there.');
    assert.equal(facts.commits.get(cut)?.cutOff, true);
    assert.deepEqual([...(details.lines?.keys() ?? [])], []);
    const history = historyOf(reading.facts, { asOf: Number.MAX_SAFE_INTEGER });
    assert.equal(history.changes.find(({ sha }) => sha === cut)?.files, null);
  });

  it('of a shallow clone knows a merge where it was cut as a merge', async () => {
    await using repo = await Repository.create();
    const first = await repo.commit('Start');
    await repo.branch('feature');
    const work = await repo.commit('Work');
    await repo.switchTo('main');
    const merge = await repo.merge('feature');
    const { facts } = await readWhole((await repo.clone({ depth: 1 })).path);
    assert.deepEqual(facts.commits.get(merge)?.parents, [first, work]);
    assert.equal(facts.commits.size, 1);
  });

  for (const instant of [
    '1970-01-01T00:00:00Z',
    '2038-01-19T03:14:08Z',
    '2106-02-07T06:28:16Z',
    '2200-01-01T00:00:00Z',
  ]) {
    it(`may be of ${instant}`, async () => {
      await using repo = await Repository.create();
      const sha = await repo.commit('Odd clock', { at: instant, files: { a: '1\n' } });
      await repo.tag('v1', { annotated: true, at: instant });
      const { facts, details } = await readWhole(repo.path);
      assert.equal(facts.commits.get(sha)?.authoredAt, at(instant));
      assert.equal(facts.commits.get(sha)?.committedAt, at(instant));
      assert.equal(facts.tags[0]?.taggedAt, at(instant));
      assert.equal(details.lines?.size, 1);
    });
  }

  it('may have dates that are none', async () => {
    await using repo = await Repository.create();
    const tree = await repo.gitWith('', 'mktree');
    for (const [authored, committed, expected] of [
      ['someday', '5 +0000', [5000, 5000]],
      ['5 +0000', 'someday', [5000, 5000]],
      ['99999999999999999999999 +0000', '5 +0000', [fromUnixSeconds(Number.POSITIVE_INFINITY), 5000]],
      ['someday', '', [0, 0]],
    ] as const) {
      const object = `tree ${tree}\nauthor A <a@b> ${authored}\ncommitter C <c@d> ${committed}\n\nOdd\n`;
      const sha = await repo.gitWith(object, 'hash-object', '-t', 'commit', '-w', '--literally', '--stdin');
      await repo.git('update-ref', 'refs/heads/main', sha);
      const commit = (await readWhole(repo.path)).facts.commits.get(sha);
      assert.deepEqual([commit?.authoredAt, commit?.committedAt], expected, `${authored}, ${committed}`);
    }
  });

  it('is what it was when the reading began, though refs change meanwhile', async function () {
    if (!hasShell) this.skip();
    await using repo = await Repository.create();
    await repo.commit('One', { files: { a: '1\n' } });
    await repo.tag('v1', { annotated: true });
    await repo.branch('release');
    await repo.commit('Fix');
    await repo.tag('v1.0.1');
    await repo.switchTo('main');
    await repo.git('branch', '-q', '-D', 'release');
    const expected = await readWhole(repo.path);
    const meanwhile = [
      'git tag -d v1 v1.0.1',
      'git -c user.name=x -c user.email=x commit -q --allow-empty -m Later',
      'git branch -q -M main elsewhere',
      'git tag v2',
    ];
    const git = await gitShim(repo.home, `case "$*" in *--name-status*) (${meanwhile.join('; ')}) > /dev/null;; esac`);
    assert.deepEqual(await readWhole(repo.path, { git }), expected);
    assert.equal(await repo.git('tag'), 'v2');
  });

  it('is told of its recent part first, unless that is known already', async () => {
    await using repo = await Repository.create();
    await repo.commit('Old', { at: '2026-01-01T00:00:00Z', files: { a: '1\n' } });
    await repo.tag('v1.0.0');
    const recent = await repo.commit('Recent', { at: '2026-03-01T00:00:00Z', files: { a: '2\n' } });
    const since = at('2026-02-01T00:00:00Z');
    const told: (readonly [string[], number | null])[] = [];
    const onRead = async (history: ReadHistory) => {
      const { facts } = await wholeOf(history);
      told.push([[...facts.commits.keys()], facts.readSince]);
    };
    const { facts } = await readWhole(repo.path, { first: { since, onRead } });
    assert.deepEqual(told, [[[recent], since]]);
    assert.deepEqual([facts.commits.size, facts.readSince], [2, null]);
  });

  it('reports its progress up to the last commit', async () => {
    await using repo = await Repository.create();
    const commits = Array.from(
      { length: 2500 },
      (_, index) => `commit refs/heads/main\ncommitter A <a@b> ${index} +0000\ndata 0\n\n`,
    );
    await repo.gitWith(commits.join(''), 'fast-import', '--quiet');
    const counts: number[] = [];
    await read(repo.path, { onProgress: (count) => counts.push(count) });
    assert.ok(counts.length >= 2 && counts.every((count, index) => count >= (counts[index - 1] ?? 1)), counts.join());
    assert.equal(counts.at(-1), 2500);
  });
});
