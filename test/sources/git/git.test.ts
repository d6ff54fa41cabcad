import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { environment } from '../../../src/sources/git/environment';
import { gitIn } from '../../../src/sources/git/git';
import { eventually } from '../../support/eventually';
import { gitShim, hasShell } from '../../support/gitShim';
import { read, readWhole } from '../../support/reading';
import { Repository } from '../../support/repository';

const gone = (pid: number) => {
  try {
    process.kill(pid, 0);
  } catch {
    return;
  }
  throw new Error(`The process ${pid} still runs.`);
};

describe('git', () => {
  it('gives all it prints, in chunks', async () => {
    await using repo = await Repository.create();
    const content = Buffer.alloc(3_000_001, 'ab\0');
    await repo.commit('Big', { files: { big: content } });
    const chunks: Buffer[] = [];
    const git = gitIn(repo.path, { git: 'git', signal: new AbortController().signal });
    await git.stream(['cat-file', 'blob', 'HEAD:big'], (chunk) => chunks.push(chunk));
    assert.ok(Buffer.concat(chunks).equals(content));
  });

  it('is read through a path with a space', async function () {
    if (!hasShell) this.skip();
    await using repo = await Repository.create();
    const sha = await repo.commit('One');
    assert.equal((await read(repo.path, { git: await gitShim(repo.home) })).facts.head, sha);
  });

  it('passes on what its reader throws, and is ended', async () => {
    await using repo = await Repository.create();
    await repo.commit('Big', { files: { big: Buffer.alloc(3_000_000) } });
    const git = gitIn(repo.path, { git: 'git', signal: new AbortController().signal });
    const fault = new Error('no');
    const reading = git.stream(['cat-file', 'blob', 'HEAD:big'], () => {
      throw fault;
    });
    await assert.rejects(reading, (error) => error === fault);
  });

  it('has failed where a signal ended it, though it said nothing', async function () {
    if (!hasShell) this.skip();
    await using repo = await Repository.create();
    await repo.commit('One');
    const git = await gitShim(repo.home, 'case "$*" in *" log "*) kill -9 $$;; esac');
    await assert.rejects(read(repo.path, { git }), { name: 'GitFailure', message: 'git failed (without a word).' });
  });

  it('is not started when the wait was cancelled before', async function () {
    if (!hasShell) this.skip();
    await using repo = await Repository.create();
    const witness = path.join(repo.home, 'started');
    const git = await gitShim(repo.home, `touch '${witness}'`);
    await assert.rejects(read(repo.path, { git, signal: AbortSignal.abort() }), { name: 'AbortError' });
    assert.equal(existsSync(witness), false);
  });

  for (const [words, lines] of [
    ['is silent', ['exec sleep 600']],
    ['never ends to print', ['exec yes']],
    ['stands behind a shim', ['yes & echo $! > "$WITNESS"; wait']],
  ] as const) {
    it(`is ended when the wait is cancelled while it ${words}`, async function () {
      if (!hasShell) this.skip();
      await using repo = await Repository.create();
      await repo.commit('One');
      const witness = path.join(repo.home, 'pid');
      const script = lines.map((line) => line.replace('$WITNESS', witness)).join('\n');
      const git = await gitShim(repo.home, `case "$*" in *" log "*) echo $$ > '${witness}'\n${script};; esac`);
      const cancel = new AbortController();
      const reading = read(repo.path, { git, signal: cancel.signal });
      const ended = assert.rejects(reading, { name: 'AbortError' });
      const pid = await eventually(async () => {
        const text = await readFile(witness, 'utf8');
        assert.match(text, /^\d+\n$/);
        return Number(text);
      });
      cancel.abort();
      await ended;
      await eventually(() => gone(pid));
    });
  }

  it('does nothing that the configuration wants it to run, and says the same whatever that is', async function () {
    if (!hasShell) this.skip();
    await using repo = await Repository.create();
    await repo.commit('Start', { files: { 'a.txt': '1\n2\n3\n', 'b/old.txt': 'same\n'.repeat(20) } });
    await repo.branch('feature');
    await repo.commit('Add é', { files: { 'é.txt': '1\n' } });
    await repo.switchTo('main');
    await repo.commit('Move', { files: { 'b/old.txt': null, 'b/new.txt': 'same\n'.repeat(20), 'a.txt': '3\n2\n1\n' } });
    await repo.merge('feature');
    await repo.tag('v1', { annotated: true });
    const before = await readWhole(repo.path);
    const witness = path.join(repo.home, 'ran');
    const program = await gitShim(repo.home, `echo "$0 $*" >> '${witness}'; exit 1`);
    await writeFile(path.join(repo.path, '.git/info/attributes'), '* diff=odd filter=odd\n');
    const settings = {
      'log.showSignature': 'true',
      'log.showRoot': 'false',
      'log.diffMerges': 'combined',
      'log.decorate': 'full',
      'log.date': 'relative',
      'log.abbrevCommit': 'true',
      'log.follow': 'true',
      'format.pretty': 'oneline',
      'color.ui': 'always',
      'color.diff': 'always',
      'core.quotePath': 'true',
      'core.abbrev': '4',
      'core.pager': program,
      'core.fsmonitor': program,
      'core.askPass': program,
      'diff.renames': 'copies',
      'diff.orderFile': 'missing',
      'diff.noprefix': 'true',
      'diff.relative': 'true',
      'diff.algorithm': 'patience',
      'diff.ignoreSubmodules': 'all',
      'diff.external': program,
      'diff.odd.textconv': program,
      'diff.odd.command': program,
      'filter.odd.clean': program,
      'gpg.program': program,
      'i18n.logOutputEncoding': 'UTF-16',
      'notes.displayRef': 'refs/notes/*',
      'pager.log': program,
      'alias.log': `!${program}`,
      'tag.sort': '-refname',
    };
    for (const [name, value] of Object.entries(settings)) await repo.git('config', name, value);
    assert.deepEqual(await readWhole(repo.path), before);
    assert.equal(existsSync(witness), false);
  });
});

describe('the environment that git runs in', () => {
  const made = environment({
    ...{
      PATH: '/bin',
      HOME: '/home/ada',
      GIT_DIR: '/other/.git',
      git_work_tree: '/other',
      EDITOR: 'vi',
      PAGER: 'less',
    },
    ...{ SSH_ASKPASS: 'ask', GIT_ASKPASS: 'ask', LC_ALL: 'de_DE.UTF-8', GIT_CONFIG_GLOBAL: '/home/ada/config' },
  });

  it('keeps what the user configured', () => {
    assert.equal(made['PATH'], '/bin');
    assert.equal(made['HOME'], '/home/ada');
    assert.equal(made['GIT_CONFIG_GLOBAL'], '/home/ada/config');
  });

  it('leads to no other repository and asks nobody', () => {
    for (const name of ['GIT_DIR', 'git_work_tree', 'EDITOR', 'PAGER', 'SSH_ASKPASS', 'GIT_ASKPASS']) {
      assert.equal(made[name], undefined, name);
    }
    assert.equal(made['GIT_TERMINAL_PROMPT'], '0');
    assert.equal(made['LC_ALL'], 'C');
  });
});
