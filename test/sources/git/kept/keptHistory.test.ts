import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize } from 'node:v8';
import { brotliDecompressSync } from 'node:zlib';
import type { Outcome } from '../../../../src/core/report/outcome';
import { DAY } from '../../../../src/core/time/instant';
import { measure } from '../../../../src/measure';
import { forgetHistories } from '../../../../src/sources/git/kept/keptHistory';
import { noExchange } from '../../../support/exchange';
import { gitShim, hasShell } from '../../../support/gitShim';
import { Repository } from '../../../support/repository';
import { type TemporaryFolder, temporaryFolder } from '../../../support/temporaryFolder';

const START = Date.parse('2026-01-01T00:00:00Z');
/** So many that it is worth keeping them. */
const MANY = 160;
const AUTHOR = 'Grace Somebody <grace.somebody@example.org>';

/** A repository with a long mainline, releases, a merge and a revert; the last commits come after the long time before. */
async function longHistory(objectFormat: 'sha1' | 'sha256' = 'sha1'): Promise<Repository> {
  const repo = await Repository.create({ objectFormat });
  const commits = Array.from({ length: MANY }, (_, i) => {
    const at = START / 1000 + i * 6 * 60 * 60;
    const message = `Commit ${i}\n`;
    return [
      `commit refs/heads/main\nmark :${i + 1}\nauthor ${AUTHOR} ${at - 7200} +0000\ncommitter ${AUTHOR} ${at} +0000`,
      `data ${message.length}\n${message}M 100644 inline ${i % 2 === 0 ? 'even' : 'odd'}/${i}\ndata 4\n${1000 + i}\n`,
    ].join('\n');
  });
  await repo.gitWith(commits.join(''), 'fast-import', '--quiet');
  await repo.git('reset', '--quiet', '--hard');
  await repo.tag('v1.0.0', { on: 'HEAD~100' });
  await repo.tag('v1.1.0', { on: 'HEAD~50', annotated: true, at: '2026-02-01T00:00:00Z' });
  await repo.branch('feature', 'HEAD~3');
  await repo.commit('Feature work', { at: '2026-02-10T00:00:00Z', files: { feature: '1\n' } });
  await repo.switchTo('main');
  await repo.merge('feature', { at: '2026-02-11T00:00:00Z' });
  await repo.revert('HEAD~20', { at: '2026-02-12T00:00:00Z' });
  await repo.tag('v1.2.0', { at: '2026-02-13T00:00:00Z', annotated: true });
  return repo;
}

interface Asked {
  readonly keep: string | null;
  readonly git?: string;
  readonly days?: number;
  onProgress?(step: string): void;
}

const REQUEST = {
  detail: true,
  scope: null,
  profile: 'dora',
  ownEndpoints: [],
  endpoints: null,
  polling: null,
  origins: null,
  verdicts: [],
} as const;

function measured(
  repo: Repository,
  { keep, git = 'git', days = 90, onProgress = () => undefined }: Asked,
): Promise<Outcome> {
  const request = { ...REQUEST, asOf: START + 90 * DAY, window: days * DAY, path: repo.path, git, keep };
  return measure(request, { signal: new AbortController().signal, exchange: noExchange, onProgress });
}

/** The subjects of the commits that git is made to tell of, the oldest last. */
async function commitsRead(repo: Repository, keep: string): Promise<string[]> {
  const file = path.join(repo.home, 'told');
  await writeFile(file, '');
  const git = await gitShim(repo.home, `case "$*" in *--name-status*) git "$@" | tee -a '${file}'; exit;; esac`);
  await measured(repo, { keep, git });
  const tokens = (await readFile(file, 'utf8')).split('\0');
  // a message comes after the address of the author
  return tokens.flatMap((token, i) => (tokens[i - 1]?.endsWith('@example.org') ? [token.split('\n', 1)[0] ?? ''] : []));
}

/** What the kept files say, as the bytes that V8 makes of values. */
function contentsOf(folder: string): Buffer[] {
  return readdirSync(folder).flatMap((name) => {
    const bytes = readFileSync(path.join(folder, name));
    const values: Buffer[] = [];
    // a line, a checksum, then blocks of a length, a checksum and the value
    for (let at = 32; at < bytes.length; ) {
      const end = at + 20 + bytes.readUInt32LE(at);
      if (end > at + 20) values.push(brotliDecompressSync(bytes.subarray(at + 20, end)));
      at = end;
    }
    for (const value of values) deserialize(value);
    return values;
  });
}

function says(folder: string, text: string): boolean {
  return contentsOf(folder).some((bytes) => bytes.includes(text, 0, 'latin1') || bytes.includes(text, 0, 'utf16le'));
}

function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return new Map(
    names.map((name) => {
      const { mtimeMs, size, ino, mode } = statSync(path.join(folder, name));
      return [name, JSON.stringify({ mtimeMs, size, ino, mode })];
    }),
  );
}

describe('what is kept of a history', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  let keep: string;
  beforeEach(() => {
    folder = temporaryFolder();
    keep = path.join(folder.path, 'kept');
  });
  afterEach(() => folder.remove());

  async function assertSame(repo: Repository, why: string): Promise<void> {
    const fresh = await measured(repo, { keep: null });
    assert.equal(fresh.state, 'measured');
    assert.deepEqual(await measured(repo, { keep }), fresh, why);
    assert.deepEqual(await measured(repo, { keep }), fresh, `${why}, once more`);
  }

  it('links no cherry-picks over a commit that nothing reaches any more', async () => {
    await using repo = await longHistory();
    const pick = async (from: string, tag: string, at: string) => {
      await repo.git('checkout', '--quiet', '--detach', 'HEAD~90');
      const sha = await repo.commit(`Fix\n\n(cherry picked from commit ${from})`, { at, files: { fix: '1\n' } });
      await repo.git('tag', tag);
      await repo.git('checkout', '--quiet', 'main');
      return sha;
    };
    const original = await repo.commit('Fix', { at: '2026-02-20T00:00:00Z', files: { fix: '1\n' } });
    const first = await pick(original, 'v1.50.0', '2026-02-21T00:00:00Z');
    await pick(first, 'v1.51.0', '2026-02-22T00:00:00Z');
    await assertSame(repo, 'at first');
    await repo.git('tag', '--delete', 'v1.50.0');
    await assertSame(repo, 'without the tag between');
  });

  it('is the same whether the user has git look at replacements or not', async () => {
    await using repo = await longHistory();
    await repo.git('replace', '--graft', 'HEAD~10', 'HEAD~90');
    await assertSame(repo, 'at first');
    await repo.git('config', 'core.useReplaceRefs', 'false');
    await assertSame(repo, 'not looked at');
  });

  it('says nothing of a repository in the same place whose object names are longer', async () => {
    await using repo = await longHistory();
    await using longer = await longHistory('sha256');
    await assertSame(repo, 'at first');
    await rm(repo.path, { recursive: true });
    await rename(longer.path, repo.path);
    await assertSame(repo, 'made anew');
  });

  it('is waited for without first figures where the mainline has nothing recent', async () => {
    await using repo = await longHistory();
    const isToldAfter = async (days: number) => {
      let told = false;
      const request = {
        ...REQUEST,
        asOf: START + days * DAY,
        window: 10 * DAY,
        path: repo.path,
        git: 'git',
        keep: null,
      };
      await measure(request, {
        signal: new AbortController().signal,
        exchange: noExchange,
        onProgress: () => undefined,
        onFirst: () => (told = true),
      });
      return told;
    };
    assert.equal(await isToldAfter(365), false);
    assert.equal(await isToldAfter(45), true);
  });

  it('spares reading it again: only what is new is read', async function () {
    if (!hasShell) this.skip();
    await using repo = await longHistory();
    assert.equal((await commitsRead(repo, keep)).length, MANY + 3);
    assert.deepEqual(await commitsRead(repo, keep), []);
    await repo.commit('New', { at: '2026-02-20T00:00:00Z', files: { new: '1' } });
    assert.deepEqual(await commitsRead(repo, keep), ['New']);
    await repo.git('checkout', '--quiet', '--orphan', 'other');
    await repo.commit('Newer, with a history of its own');
    await repo.tag('v9.0.0');
    await repo.switchTo('main');
    assert.deepEqual((await commitsRead(repo, keep)).toSorted(), ['New', 'Newer, with a history of its own']);
    await assertSame(repo, 'after new commits');
  });

  it('tells of the commits that are known already, then of those that come to them', async () => {
    await using repo = await longHistory();
    await measured(repo, { keep });
    await repo.commit('New', { at: '2026-02-20T00:00:00Z' });
    const steps: string[] = [];
    await measured(repo, { keep, onProgress: (step) => steps.push(step) });
    assert.deepEqual(steps, [`Reading the history: ${MANY + 4} commits`]);
  });

  const changes: Readonly<Record<string, (repo: Repository) => Promise<unknown>>> = {
    nothing: () => Promise.resolve(),
    'new commits': (repo) => repo.commit('New (#7)', { at: '2026-02-20T00:00:00Z', files: { new: '1\n' } }),
    'a new merge': async (repo) => {
      await repo.branch('more', 'HEAD~30');
      await repo.commit('More', { at: '2026-02-19T00:00:00Z', files: { more: '1\n' } });
      await repo.switchTo('main');
      await repo.merge('more', { at: '2026-02-20T00:00:00Z' });
    },
    'many new commits': async (repo) => {
      const commits = Array.from({ length: 150 }, (_, i) => {
        const from = i === 0 ? 'from refs/heads/main^0\n' : '';
        return `commit refs/heads/main\ncommitter A <a@b> ${1_771_500_000 + i * 60} +0000\ndata 0\n${from}\n`;
      });
      await repo.gitWith(commits.join(''), 'fast-import', '--quiet');
    },
    'a commit that was amended': (repo) => repo.git('commit', '--quiet', '--amend', '--message', 'Amended (#8)'),
    'a rebase': (repo) => repo.git('rebase', '--quiet', '--onto', 'HEAD~9', 'HEAD~8'),
    'a reset': (repo) => repo.git('reset', '--quiet', '--hard', 'HEAD~40'),
    'a tag that was moved': (repo) => repo.git('tag', '--force', 'v1.0.0', 'HEAD~5'),
    'a tag with a tag object that was moved': (repo) =>
      repo.git('tag', '--force', '--annotate', '--message', 'Again', 'v1.1.0', 'HEAD~5'),
    'a tag that was deleted': (repo) => repo.git('tag', '--delete', 'v1.1.0'),
    'new tags of both kinds': async (repo) => {
      await repo.tag('v1.1.1', { on: 'HEAD~40' });
      await repo.tag('v1.1.2', { on: 'HEAD~30', annotated: true, at: '2026-02-12T00:00:00Z' });
      await repo.tag('v1.1.3', { on: 'v1.1.2', annotated: true, at: '2026-02-12T05:00:00Z' });
    },
    'a tag on a file': (repo) => repo.tag('v7.0.0', { on: 'HEAD:even/0' }),
    'another bot': (repo) => repo.write('.momentum.json', JSON.stringify({ version: 1, bots: ['Grace Somebody'] })),
    'another mainline': async (repo) => {
      await repo.branch('stable', 'HEAD~20');
      await repo.switchTo('main');
      await repo.write('.momentum.json', JSON.stringify({ version: 1, mainline: 'stable' }));
    },
    'a commit that is replaced': async (repo) =>
      repo.git('replace', await repo.sha('HEAD~6'), await repo.sha('HEAD~60')),
    'a graft that is a replacement': (repo) => repo.git('replace', '--graft', 'HEAD~10', 'HEAD~90'),
    'a graft of the old kind': async (repo) =>
      repo.write('.git/info/grafts', `${await repo.sha('HEAD~10')} ${await repo.sha('HEAD~90')}\n`),
    'a branch that is gone with its objects': async (repo) => {
      await repo.git('reset', '--quiet', '--hard', 'HEAD~2');
      await repo.git('tag', '--delete', 'v1.2.0');
      await repo.git('branch', '--quiet', '-D', 'feature');
      await repo.git('reflog', 'expire', '--expire=now', '--all');
      await repo.git('gc', '--quiet', '--prune=now');
    },
  };
  for (const [change, make] of Object.entries(changes)) {
    it(`makes no other report after ${change}`, async () => {
      await using repo = await longHistory();
      await assertSame(repo, 'before');
      const before = await measured(repo, { keep });
      await make(repo);
      await assertSame(repo, `after ${change}`);
      const after = await measured(repo, { keep });
      if (change === 'nothing' || change === 'a tag on a file') assert.deepEqual(after, before);
      else assert.notDeepEqual(after, before, 'It changed nothing, so it shows nothing.');
    });
  }

  it('makes no other report after what was undone', async () => {
    await using repo = await longHistory();
    const before = await measured(repo, { keep });
    const sha = await repo.sha('HEAD~6');
    await repo.git('replace', sha, await repo.sha('HEAD~60'));
    await measured(repo, { keep });
    await repo.git('replace', '--delete', sha);
    assert.deepEqual(await measured(repo, { keep }), before);
  });

  it('makes no other report of a shallow clone, deepened and then made whole', async () => {
    await using repo = await longHistory();
    const clone = await repo.clone({ depth: 120 });
    const shas = async () => Number(await clone.git('rev-list', '--count', 'HEAD'));
    await assertSame(clone, 'shallow');
    const counts = [await shas()];
    await clone.git('fetch', '--quiet', '--depth', '140');
    await assertSame(clone, 'deepened');
    counts.push(await shas());
    await clone.git('fetch', '--quiet', '--unshallow', '--tags');
    await assertSame(clone, 'made whole');
    counts.push(await shas());
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => a - b),
    );
    assert.equal(new Set(counts).size, 3);
    await clone.git('fetch', '--quiet', '--depth', '130');
    await assertSame(clone, 'made shallow again');
  });

  it('makes no other report of another window', async () => {
    await using repo = await longHistory();
    for (const days of [7, 90, 3, 3650, 90]) {
      assert.deepEqual(
        await measured(repo, { keep, days }),
        await measured(repo, { keep: null, days }),
        `${days} days`,
      );
    }
  });

  it('is of each repository its own', async () => {
    await using one = await longHistory();
    await using other = await longHistory();
    await other.git('reset', '--quiet', '--hard', 'HEAD~30');
    for (const repo of [one, other, one, other]) await assertSame(repo, repo.path);
    assert.equal((await readdir(keep)).length, 4);
  });

  it('is written anew where it was damaged, cut short or is of another repository', async function () {
    if (!hasShell) this.skip();
    await using repo = await longHistory();
    await using other = await Repository.create();
    await other.commit('Other');
    await measured(repo, { keep });
    const names = await readdir(keep);
    assert.equal(names.length, 2);
    const [first = '', second = ''] = names.map((name) => path.join(keep, name));
    for (const [file, foreign] of [
      [first, second],
      [second, first],
    ] as const) {
      const bytes = await readFile(file);
      const damaged = Buffer.from(bytes);
      damaged[bytes.length >> 1] = (damaged[bytes.length >> 1] ?? 0) ^ 1;
      for (const wrong of [
        damaged,
        ...[Buffer.alloc(0), bytes.subarray(0, 20), bytes.subarray(0, bytes.length >> 1), bytes.subarray(0, -1)],
        ...[Buffer.from('garbage'), await readFile(foreign)],
      ]) {
        await writeFile(file, wrong);
        assert.deepEqual(await measured(repo, { keep }), await measured(repo, { keep: null }));
        assert.deepEqual(await readFile(file), bytes);
      }
    }
    assert.deepEqual((await readdir(keep)).toSorted(), names.toSorted());
    assert.deepEqual(await commitsRead(repo, keep), []);
  });

  it('is not needed: where nothing can be kept, the report is the same', async () => {
    await using repo = await longHistory();
    await mkdir(path.dirname(keep), { recursive: true });
    await writeFile(keep, 'a file where the folder should be');
    assert.deepEqual(await measured(repo, { keep }), await measured(repo, { keep: null }));
  });

  it('holds the subjects of the changes listed last, and nothing of people', async () => {
    await using repo = await longHistory();
    await measured(repo, { keep, days: 60 });
    assert.ok(says(keep, 'Commit 159') && says(keep, 'even/'), 'The search finds nothing.');
    assert.ok(!says(keep, 'Commit 11'), 'A subject from before the window is kept.');
    assert.ok(!says(keep, 'Feature work'), 'A subject of a commit inside a merge is kept.');
    for (const name of ['Grace', 'Somebody', 'grace', 'somebody', 'Ada', 'ada@', 'example.org']) {
      assert.ok(!says(keep, name), `${name} is kept.`);
    }
  });

  it('forgets the subjects that are no longer listed', async () => {
    await using repo = await longHistory();
    await measured(repo, { keep, days: 90 });
    assert.ok(says(keep, 'Commit 100'));
    await measured(repo, { keep, days: 51 });
    assert.ok(says(keep, 'Commit 159') && !says(keep, 'Commit 100'));
  });

  it('is nowhere in the repository, nor does anything else there change', async () => {
    await using repo = await longHistory();
    const before = filesIn(repo.path);
    await measured(repo, { keep });
    await measured(repo, { keep });
    assert.deepEqual(filesIn(repo.path), before);
  });

  it('is nothing at all unless there is a folder for it', async () => {
    await using repo = await longHistory();
    const before = filesIn(repo.home);
    await measured(repo, { keep: null });
    assert.deepEqual(filesIn(repo.home), before);
    assert.deepEqual(await readdir(folder.path), []);
  });

  it('is forgotten on demand, of all repositories', async () => {
    await using one = await longHistory();
    await using other = await longHistory();
    for (const repo of [one, other]) await measured(repo, { keep });
    await forgetHistories(keep);
    assert.deepEqual(await readdir(folder.path), []);
    await forgetHistories(keep);
    await assertSame(one, 'afterwards');
  });
});
