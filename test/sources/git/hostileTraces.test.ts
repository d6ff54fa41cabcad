import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Trace } from '../../../src/core/failures/origins/origin';
import { read } from '../../support/reading';
import { Repository } from '../../support/repository';

const body = (n: number) => Array.from({ length: 8 }, (_, i) => `const value${i} = compute(${n} + ${i});\n`).join('');

/** A commit that wrote all of a file, and one that repairs some of it. */
async function brokenIn(repo: Repository, ...files: readonly string[]): Promise<{ bad: string; fix: string }> {
  await repo.commit('Begin', { files: { 'README.md': 'x' } });
  const bad = await repo.commit('Add computing', { files: Object.fromEntries(files.map((file) => [file, body(1)])) });
  await repo.commit('Other', { files: { 'other.ts': 'x' } });
  const fixed = Object.fromEntries(files.map((file) => [file, body(1).replace('1 + 3', '2 + 3')]));
  const fix = await repo.commit('fix: compute right', { files: fixed });
  return { bad, fix };
}

async function traced(repo: Repository, fix: string): Promise<Trace | undefined> {
  const { tracer } = await read(repo.path);
  const { traces, problems } = await (await tracer(fix)).trace([fix]);
  assert.deepEqual(problems, []);
  return traces.get(fix);
}

describe('what a fix repairs', () => {
  it('is told of files with odd names', async () => {
    for (const file of [
      ...['-L1,1.ts', '--help.ts', ':(glob)**.ts', ':!a.ts', '*.ts', '[a].ts', 'a"b.ts', 'a\\b.ts', ' a .ts'],
      ...[
        'new\nline.ts',
        'tab\t.ts',
        'ä €.ts',
        `${'deep/'.repeat(200)}a.ts`,
        'is corrupt/bad object.ts',
        '$(touch x).ts',
      ],
    ]) {
      await using repo = await Repository.create();
      const { bad, fix } = await brokenIn(repo, file);
      assert.equal((await traced(repo, fix))?.origin?.commit, bad, JSON.stringify(file));
    }
  });

  it('runs nothing, and is the same, whatever the repository configures', async () => {
    await using repo = await Repository.create();
    const { fix } = await brokenIn(repo, 'a.ts');
    const plain = await traced(repo, fix);
    assert.equal(plain?.origin?.tier, 'unanimous');
    const mark = path.join(repo.home, 'was-run');
    const run = `sh -c 'touch "${mark}"; cat "$0"'`;
    await repo.write('.gitattributes', '*.ts diff=odd filter=odd merge=odd\n');
    for (const [key, value] of Object.entries({
      'diff.odd.textconv': run,
      'diff.odd.command': run,
      'diff.external': run,
      'filter.odd.clean': run,
      'filter.odd.smudge': run,
      'filter.odd.process': run,
      'core.fsmonitor': run,
      'core.pager': run,
      'pager.blame': run,
      'pager.log': run,
      'gpg.program': run,
      'log.showSignature': 'true',
      'blame.markIgnoredLines': 'true',
      'blame.markUnblamableLines': 'true',
      'blame.showRoot': 'true',
      'blame.coloring': 'highlightRecent',
      'blame.date': 'human',
      'color.ui': 'always',
      'core.quotePath': 'true',
      'core.abbrev': '4',
      'diff.algorithm': 'patience',
      'diff.context': '9',
      'diff.interHunkContext': '9',
      'diff.noprefix': 'true',
      'diff.mnemonicPrefix': 'true',
      'diff.orderFile': '/nowhere',
      'diff.renames': 'copies',
      'diff.suppressBlankEmpty': 'true',
      'diff.colorMoved': 'zebra',
      'diff.wsErrorHighlight': 'all',
      'diff.submodule': 'log',
      'i18n.logOutputEncoding': 'UTF-16',
      'format.pretty': 'oneline',
      'log.diffMerges': 'off',
      'log.follow': 'true',
    }))
      await repo.git('config', key, value);
    assert.deepEqual(await traced(repo, fix), plain);
    assert.equal(existsSync(mark), false);
  });

  it('is unknown, and asked again, where git blame does not work', async () => {
    await using repo = await Repository.create();
    const { bad, fix } = await brokenIn(repo, 'a.ts');
    await repo.git('config', 'blame.ignoreRevsFile', '.nowhere');
    await assert.rejects(traced(repo, fix), /the setting blame\.ignoreRevsFile names \.nowhere, which is not there/);
    await repo.git('config', '--unset', 'blame.ignoreRevsFile');
    assert.equal((await traced(repo, fix))?.origin?.commit, bad);
  });
});
