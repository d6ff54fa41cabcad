import assert from 'node:assert/strict';
import fc from 'fast-check';
import { historyOf } from '../../../src/core/history/history';
import { wantedDetails } from '../../../src/core/report/wanted';
import { DAY } from '../../../src/core/time/instant';
import { gitIsFrom } from '../../support/gitVersion';
import { read, readWhole } from '../../support/reading';
import { USUAL } from '../../support/reportOn';
import { Repository } from '../../support/repository';

const lines = (count: number, word = 'line') => `${word}\n`.repeat(count);

describe('line counts', () => {
  it('say what each change of the mainline added and deleted, against its first parent', async () => {
    await using repo = await Repository.create();
    const first = await repo.commit('Start', { files: { a: lines(3) } });
    await repo.branch('feature');
    const inside = await repo.commit('Work', { files: { b: lines(5) } });
    await repo.commit('More work', { files: { b: lines(4), c: lines(2) } });
    await repo.switchTo('main');
    const direct = await repo.commit('Direct', { files: { a: lines(1, 'other'), 'with\ttab': lines(1) } });
    const merge = await repo.merge('feature');
    const nothing = await repo.commit('Nothing');
    const { details } = await readWhole(repo.path);
    assert.deepEqual(
      details.lines,
      new Map([
        [first, { added: 3, deleted: 0 }],
        [direct, { added: 2, deleted: 3 }],
        [merge, { added: 6, deleted: 0 }],
        [nothing, { added: 0, deleted: 0 }],
      ]),
    );
    assert.equal(details.lines?.has(inside), false);
  });

  it('are what git itself counts where it compares without lines around', async function () {
    this.timeout(60_000);
    const content = fc.array(fc.constantFrom('a', 'b', '}', '-- a/b', '++ b', '\\ c', '@@ -1 +1 @@'), {
      maxLength: 12,
    });
    const file = fc.record({
      path: fc.constantFrom('a', 'with space', 'ü\n"b"'),
      content: fc.option(fc.tuple(content, fc.boolean())),
    });
    const step = fc.uniqueArray(file, { maxLength: 3, selector: ({ path }) => path });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        await using repo = await Repository.create();
        const there = new Set<string>();
        for (const [i, files] of steps.entries()) {
          const changed = files.filter(({ path, content: now }) => now !== null || there.has(path));
          for (const { path, content: now } of changed) there[now ? 'add' : 'delete'](path);
          const texts = changed.map(({ path, content: now }) => [
            path,
            now && now[0].join('\n') + (now[1] ? '\n' : ''),
          ]);
          await repo.commit(`${i}`, { files: Object.fromEntries(texts) as Record<string, string | null> });
        }
        const { details } = await readWhole(repo.path);
        for (const [sha, { added, deleted }] of details.lines ?? []) {
          const told = (await repo.git('show', '--numstat', '-U0', '--format=', '--no-renames', sha)).split('\n');
          // with -U0 come patches, too
          const counts = told.flatMap((line) => /^(\d+)\t(\d+)\t/.exec(line)?.slice(1).map(Number) ?? []);
          const sum = (odd: number) => counts.reduce((all, count, i) => (i % 2 === odd ? all + count : all), 0);
          assert.deepEqual([added, deleted], [sum(0), sum(1)]);
        }
      }),
      { numRuns: 20, interruptAfterTimeLimit: 15_000 },
    );
  });

  it('know no lines in binary files', async () => {
    await using repo = await Repository.create();
    const sha = await repo.commit('Logo', { files: { 'logo.png': Buffer.from([0, 1, 2, 0]), 'a.txt': lines(2) } });
    assert.deepEqual((await readWhole(repo.path)).details.lines?.get(sha), { added: 2, deleted: 0 });
  });

  it('are made for what is compared alone, whatever the order of the clocks', async () => {
    await using repo = await Repository.create();
    await repo.commit('Before', { at: '2025-10-01T00:00:00Z', files: { a: lines(1) } });
    const early = await repo.commit('Early', { at: '2026-03-01T00:00:00Z', files: { b: lines(1) } });
    await repo.commit('A clock that was wrong', { at: '2020-01-01T00:00:00Z', files: { c: lines(1) } });
    const late = await repo.commit('Late', { at: '2026-03-02T00:00:00Z', files: { d: lines(1) } });
    await repo.commit('After', { at: '2026-04-01T00:00:00Z', files: { e: lines(1) } });
    const { facts, readDetails } = await read(repo.path);
    const now = Date.parse('2026-04-01T00:00:00Z');
    const wanted = wantedDetails(historyOf(facts, { asOf: now }), [], { ...USUAL, now, window: 31 * DAY });
    const { details } = await readDetails(wanted);
    assert.deepEqual(new Set(details.lines?.keys()), new Set([early, late]));
  });

  it('are none where none are asked for', async () => {
    await using repo = await Repository.create();
    await repo.commit('Start', { files: { a: lines(3) } });
    const { readDetails } = await read(repo.path);
    const { details, problems } = await readDetails({ subjects: [], lines: [], sizes: [], tip: null });
    assert.deepEqual(details.lines, new Map());
    assert.deepEqual(problems, []);
  });

  it('are unknown in a partial clone, which says so and fetches nothing', async function () {
    // before, git compares no folders without the files in them
    if (!gitIsFrom(27)) this.skip();
    await using repo = await Repository.create();
    await repo.commit('Start', { files: { a: lines(3) } });
    const sha = await repo.commit('Go on', { files: { a: lines(4), b: lines(1) } });
    const clone = await repo.clone({ filter: 'blob:none' });
    const before = await clone.git('count-objects', '-v');
    const { facts, details, problems } = await readWhole(clone.path);
    assert.equal(details.lines, null);
    assert.deepEqual(problems, [
      {
        code: 'linesNotCounted',
        message:
          'The lines of the changes could not be counted. This partial clone has left a part of the history on its remote, and nothing is fetched for a report.',
        fix: 'Fetch it: git fetch --refetch --no-filter',
        source: 'git',
      },
    ]);
    assert.deepEqual(facts.commits.get(sha)?.paths, ['a', 'b']);
    assert.equal(await clone.git('count-objects', '-v'), before);
  });

  it('are unknown where a file is broken, which says so', async () => {
    await using repo = await Repository.create();
    await repo.commit('Start', { files: { a: lines(3) } });
    const blob = await repo.git('rev-parse', 'HEAD:a');
    await repo.write(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`, null);
    const { facts, details, problems } = await readWhole(repo.path);
    assert.equal(details.lines, null);
    assert.equal(facts.commits.size, 1);
    assert.match(problems[0]?.message ?? '', /^The lines of the changes could not be counted\. git can't read a part/);
  });
});
