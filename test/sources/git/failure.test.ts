import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gitBroke } from '../../../src/sources/git/failure';
import { gitShim, hasShell } from '../../support/gitShim';
import { gitIsFrom } from '../../support/gitVersion';
import { failureOf, read, readWhole } from '../../support/reading';
import { Repository } from '../../support/repository';

describe('a repository can not be read', () => {
  it('without git', async () => {
    await using repo = await Repository.create();
    assert.deepEqual(await failureOf(read(repo.path, { git: 'no-such-git' })), {
      code: 'gitMissing',
      message: 'git could not be started as "no-such-git": it was not found.',
      fix: 'Install git (https://git-scm.com), or say where it is.',
      source: 'git',
    });
  });

  it('with something that is no program', async function () {
    if (!hasShell) this.skip();
    await using repo = await Repository.create();
    await writeFile(path.join(repo.home, 'file'), '');
    const problem = await failureOf(read(repo.path, { git: path.join(repo.home, 'file') }));
    assert.equal(problem.code, 'gitMissing');
    assert.match(problem.message, /: it can't be run: EACCES\.$/);
  });

  it('with the stub of git that macOS has until it is installed', async function () {
    if (!hasShell) this.skip();
    await using repo = await Repository.create();
    const git = await gitShim(repo.home, 'echo "xcode-select: note: No developer tools were found" >&2; exit 1');
    const problem = await failureOf(read(repo.path, { git }));
    assert.equal(problem.message, 'git failed (xcode-select: note: No developer tools were found).');
  });

  for (const [words, found] of [
    ['2.24.4', 'git version 2.24.4'],
    ['2.17.1', 'git version 2.17.1 (Apple Git-112)'],
    ['1.9.5.msysgit.1', 'git version 1.9.5.msysgit.1'],
  ] as const) {
    it(`with git ${words}`, async function () {
      if (!hasShell) this.skip();
      await using repo = await Repository.create();
      const git = await gitShim(repo.home, `case "$*" in *version*) echo '${found}'; exit;; esac`);
      assert.deepEqual(await failureOf(read(repo.path, { git })), {
        code: 'gitTooOld',
        message: `git ${words} is too old.`,
        fix: 'Update git to 2.25 or later.',
        source: 'git',
      });
    });
  }

  for (const found of [
    'git version 2.25.0',
    'git version 3.0.0.windows.1',
    'git version 2.100.1',
    'git built by hand',
  ]) {
    it(`but with ${found} it can`, async function () {
      if (!hasShell) this.skip();
      await using repo = await Repository.create();
      const git = await gitShim(repo.home, `case "$*" in *version*) echo '${found}'; exit;; esac`);
      assert.equal((await read(repo.path, { git })).facts.head, null);
    });
  }

  it('where there is none', async () => {
    await using repo = await Repository.create();
    const problem = await failureOf(read(repo.home));
    assert.equal(problem.message, `${repo.home} is not in a git repository.`);
  });

  it('that belongs to somebody else, and git names the cure', async function () {
    if (!hasShell || !gitIsFrom(36)) this.skip();
    await using repo = await Repository.create({ name: "it's mine" });
    await repo.commit('One');
    const git = await gitShim(
      repo.home,
      `export GIT_TEST_ASSUME_DIFFERENT_OWNER=1 GIT_CONFIG_NOSYSTEM=1 HOME='${repo.home}' XDG_CONFIG_HOME=`,
    );
    const problem = await failureOf(read(repo.path, { git }));
    assert.equal(problem.code, 'dubiousOwnership');
    assert.equal(
      problem.message,
      `The repository of ${repo.path} belongs to somebody else, so git refuses to read it.`,
    );
    const quoted = `'${repo.path.replace("'", "'\\''")}'`;
    assert.equal(problem.fix, `If you trust it, run: git config --global --add safe.directory ${quoted}`);
    await repo.git('config', '--global', '--add', 'safe.directory', repo.path);
    assert.equal((await read(repo.path, { git })).facts.commits.size, 1);
  });

  for (const [words, name] of [
    ['a commit', 'HEAD~1'],
    ['a folder', 'HEAD~1:lib'],
    ['the last commit', 'HEAD'],
    ['what a tag marks', 'v1'],
  ] as const) {
    for (const [state, damage] of [
      ['missing', (file: string) => rm(file)],
      ['garbage', async (file: string) => (await rm(file), await writeFile(file, 'garbage'))],
      ['empty', async (file: string) => (await rm(file), await writeFile(file, ''))],
    ] as const) {
      it(`where ${words} is ${state}`, async () => {
        await using repo = await Repository.create();
        await repo.commit('One', { files: { a: '1' } });
        await repo.commit('Two', { files: { 'lib/b': '1' } });
        await repo.commit('Three', { files: { 'lib/c': '1' } });
        await repo.branch('release', 'HEAD~2');
        await repo.commit('Fix');
        await repo.tag('v1');
        await repo.switchTo('main');
        const sha = await repo.git('rev-parse', name);
        await damage(path.join(repo.path, '.git/objects', sha.slice(0, 2), sha.slice(2)));
        const problem = await failureOf(readWhole(repo.path));
        assert.equal(problem.code, 'brokenObjects', problem.message);
        assert.match(problem.message, /^git can't read a part of this repository \((?:fatal|error): .+\)\.$/);
        assert.equal(problem.fix, 'See what "git fsck" says; a fresh clone is the usual cure.');
      });
    }
  }

  it('whose files a partial clone left behind, and nothing is fetched', async () => {
    await using repo = await Repository.create();
    await repo.commit('One', { files: { 'lib/a': '1' } });
    await repo.commit('Two', { files: { 'lib/b': '1' } });
    const clone = await repo.clone({ filter: 'tree:0' });
    const before = await clone.git('count-objects', '-v');
    assert.deepEqual(await failureOf(read(clone.path)), {
      code: 'objectsNotFetched',
      message: 'This partial clone has left a part of the history on its remote, and nothing is fetched for a report.',
      fix: 'Fetch it: git fetch --refetch --no-filter',
      source: 'git',
    });
    assert.equal(await clone.git('count-objects', '-v'), before);
  });
});

describe('the words of git', () => {
  it('are told without what a URL says of a password', () => {
    const { message } = gitBroke('hint: x\nfatal: no https://ada:secret@example.org/x.git\n', '/x').problem;
    assert.equal(message, 'git failed (fatal: no https://example.org/x.git).');
  });

  it('name the cure of somebody else’s repository even where git does not', () => {
    const { fix } = gitBroke("fatal: unsafe repository ('/a b' is owned by someone else)", '/a b').problem;
    assert.equal(fix, 'If you trust it, run: git config --global --add safe.directory "/a b"');
  });
});
