import assert from 'node:assert/strict';
import { chmod, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Repository } from '../support/repository';
import { temporaryFolder } from '../support/temporaryFolder';
import { toldHints, WITH_BLAME } from '../support/toldHints';

const BROKEN = 'export function add(a: number, b: number) {\n  const sum = a - b;\n  return sum;\n}\n';
const FIXED = BROKEN.replace('a - b', 'a + b');
const TRACED = 'feat: add numbers < fix: add numbers right (fixed, likely)';
const REVERTED = 'Revert "Number the lines"';
const LINES = 'export const one = 1;\nexport const two = 2;\nexport const three = 3;\n';

/** A change that a fix repairs, with something else that the same two commits do. */
async function faultAndFix(
  begin: (repo: Repository) => Promise<void>,
  repair: (repo: Repository) => Promise<void> = begin,
): Promise<Repository> {
  const repo = await Repository.create();
  await repo.commit('chore: begin', { files: { 'package.json': '{}\n' } });
  await begin(repo);
  await repo.commit('feat: add numbers', { files: { 'src/add.ts': BROKEN } });
  await repair(repo);
  await repo.commit('fix: add numbers right', { files: { 'src/add.ts': FIXED } });
  return repo;
}

async function faultFixAndTraces(...steps: Parameters<typeof faultAndFix>): Promise<void> {
  await using repo = await faultAndFix(...steps);
  const { report, hints } = await toldHints(repo, WITH_BLAME);
  assert.deepEqual([hints, report.origins.state, report.problems], [[TRACED], 'looked', []]);
}

describe('a fix is traced', () => {
  it('past binary files', () => {
    let version = 0;
    return faultFixAndTraces((repo) => repo.write('src/logo.ts', Buffer.from([0, 1, 2, version++])));
  });

  it('past submodules', () => {
    let version = 0;
    return faultFixAndTraces(async (repo) => {
      const commit = String(++version).repeat(40);
      await repo.git('update-index', '--add', '--cacheinfo', `160000,${commit},vendor/lib.ts`);
      await repo.git('config', 'advice.addEmbeddedRepo', 'false');
    });
  });

  it('past symbolic links and what takes their place', function () {
    if (process.platform === 'win32') this.skip();
    return faultFixAndTraces(
      (repo) => symlink('../package.json', path.join(repo.path, 'link.ts')),
      (repo) => repo.write('link.ts', null).then(() => repo.write('link.ts', 'export {};\n')),
    );
  });

  it('past files that become executable', async function () {
    if (process.platform === 'win32') this.skip();
    await faultFixAndTraces(
      (repo) => repo.write('tool.ts', 'run();\n'),
      (repo) => chmod(path.join(repo.path, 'tool.ts'), 0o755),
    );
  });

  it('where lines end as on Windows', async () => {
    await using repo = await Repository.create();
    await repo.commit('chore: begin', { files: { 'package.json': '{}\n' } });
    await repo.commit('feat: add numbers', { files: { 'src/add.ts': BROKEN.replaceAll('\n', '\r\n') } });
    await repo.commit('fix: add numbers right', { files: { 'src/add.ts': FIXED.replaceAll('\n', '\r\n') } });
    assert.deepEqual((await toldHints(repo, WITH_BLAME)).hints, [TRACED]);
  });

  it('to who wrote the lines, not to who changed how they end', async () => {
    await using repo = await faultAndFix(
      () => Promise.resolve(),
      async (repo) => {
        await repo.commit('style: end lines as Windows does', {
          files: { 'src/add.ts': BROKEN.replaceAll('\n', '\r\n') },
        });
      },
    );
    assert.deepEqual((await toldHints(repo, WITH_BLAME)).hints, [TRACED]);
  });

  it('through the renaming of a whole tree', async () => {
    await using repo = await Repository.create();
    const others = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`lib/${i}.ts`, `export const n${i} = ${i};\n`]),
    );
    await repo.commit('chore: begin', { files: others });
    await repo.commit('feat: add numbers', { files: { 'lib/add.ts': BROKEN } });
    await repo.git('mv', 'lib', 'packages');
    await repo.commit('refactor: move everything');
    await repo.commit('fix: add numbers right', { files: { 'packages/add.ts': FIXED } });
    assert.deepEqual((await toldHints(repo, WITH_BLAME)).hints, [TRACED]);
  });

  it('by names that no pattern or option takes for its own', async () => {
    await using repo = await Repository.create();
    const file = process.platform === 'win32' ? '--[a]!ü.ts' : ':(top)--[*] "ü"\t\n.ts';
    await repo.commit('chore: begin', { files: { 'package.json': '{}\n' } });
    await repo.commit('feat: add numbers', { files: { [file]: BROKEN } });
    await repo.commit('fix: add numbers right', { files: { [file]: FIXED } });
    assert.deepEqual((await toldHints(repo, WITH_BLAME)).hints, [TRACED]);
  });

  it('past commits that .git-blame-ignore-revs names, once it names them', async () => {
    const folder = temporaryFolder();
    const kept = { ...WITH_BLAME, keep: folder.path };
    await using repo = await faultAndFix(
      () => Promise.resolve(),
      async (repo) => {
        await repo.commit('feat: wrap numbers right', {
          files: { 'src/add.ts': BROKEN.replace('a - b', '(a - b)') },
        });
      },
    );
    const style = await repo.sha('HEAD~1');
    assert.deepEqual((await toldHints(repo, kept)).hints, [
      'feat: wrap numbers right < fix: add numbers right (fixed, likely)',
    ]);
    const list = `# only style\n${style}  # wrapped\nnonsense\n${'1'.repeat(40)}\n`;
    await repo.commit('chore: name it', { files: { '.git-blame-ignore-revs': list } });
    assert.deepEqual((await toldHints(repo, kept)).hints, [TRACED]);
    folder.remove();
  });
});

describe('a part of a history', () => {
  /** A fault, a fix, and a revert without its trailer, each with commits in between. */
  async function whole(): Promise<Repository> {
    const repo = await faultAndFix(() => Promise.resolve());
    const before = await repo.git('rev-parse', 'HEAD');
    await repo.commit('Number the lines', { files: { 'lines.ts': LINES } });
    await repo.commit(`${REVERTED}\n\nIt reverts what came after ${before.slice(0, 3)}`, {
      files: { 'lines.ts': null },
    });
    return repo;
  }
  const ALL = ['Number the lines < Revert "Number the lines" (reverted, certain)', TRACED];

  it('tells all of a whole clone', async () => {
    await using repo = await whole();
    assert.deepEqual((await toldHints(repo, WITH_BLAME)).hints, ALL);
  });

  it('blames no commit at which a shallow clone was cut', async () => {
    await using repo = await whole();
    for (const depth of [1, 2, 3, 4]) {
      const shallow = await repo.clone({ name: `shallow${depth}`, depth });
      const { report, hints } = await toldHints(shallow, WITH_BLAME);
      assert.deepEqual([hints, report.origins.state], [depth >= 2 ? ALL.slice(0, 1) : [], 'looked'], `${depth}`);
      assert.ok(report.problems.some(({ code }) => code === 'shallowClone'));
    }
  });

  it('is reported on without what needs files where a partial clone has none, and says so', async () => {
    await using repo = await whole();
    const partial = await repo.clone({ name: 'partial', filter: 'blob:none' });
    const { report, hints } = await toldHints(partial, WITH_BLAME);
    assert.deepEqual(hints, ALL.slice(0, 1));
    assert.equal(report.origins.state, 'stopped');
    assert.match(report.origins.reason ?? '', /could not be looked for\. .*partial clone/);
    const codes = report.problems.map(({ code }) => code);
    for (const code of ['patchesNotCompared', 'originsNotTraced']) assert.ok(codes.includes(code), codes.join());
  });
});

describe('a history that is made to look otherwise', () => {
  it('is taken as git shows it, by replacements and by grafts, and again as it is without them', async () => {
    const folder = temporaryFolder();
    const kept = { ...WITH_BLAME, keep: folder.path };
    await using repo = await faultAndFix(async (repo) => {
      await repo.commit('docs: say more', { files: { 'README.md': `${await repo.sha()}\n` } });
    });
    const fault = await repo.sha('HEAD~2');
    const without = () => toldHints(repo, kept).then(({ hints }) => hints);
    assert.deepEqual(await without(), [TRACED]);
    await repo.git('replace', '--graft', fault, await repo.sha('HEAD~4'));
    assert.deepEqual(await without(), [TRACED]);
    await repo.git('replace', '--delete', fault);
    await writeFile(path.join(repo.path, '.git/info/grafts'), `${await repo.sha()}\n`);
    assert.deepEqual(await without(), []);
    await writeFile(path.join(repo.path, '.git/info/grafts'), '');
    assert.deepEqual(await without(), [TRACED]);
    folder.remove();
  });

  it('has the releases of its tags as they are now, whatever they were', async () => {
    const folder = temporaryFolder();
    await using repo = await Repository.create();
    await repo.commit('Begin', { files: { 'a.ts': 'a();\n' } });
    await repo.tag('v1.0.0');
    const fault = await repo.commit('Add login', { files: { 'login.ts': 'login();\n' } });
    await repo.tag('v1.1.0', { annotated: true });
    await repo.revert(fault);
    await repo.tag('v1.2.0');
    const releases = async () => {
      const { report } = await toldHints(repo, { keep: folder.path });
      return report.hints.map(({ kind, failed, repairedBy, caught }) => [
        kind,
        failed.release,
        repairedBy.release,
        caught,
      ]);
    };
    assert.deepEqual(await releases(), [['reverted', 'v1.1.0', 'v1.2.0', false]]);
    await repo.git('tag', '--delete', 'v1.1.0');
    assert.deepEqual(await releases(), [['reverted', 'v1.2.0', 'v1.2.0', true]]);
    await repo.tag('v1.1.0', { on: 'v1.0.0' });
    assert.deepEqual(await releases(), [['reverted', 'v1.2.0', 'v1.2.0', true]]);
    await repo.git('tag', '--delete', 'v1.1.0');
    await repo.tag('v1.1.0', { on: fault });
    assert.deepEqual(await releases(), [['reverted', 'v1.1.0', 'v1.2.0', false]]);
    folder.remove();
  });
});
