import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { blamedRework } from '../../accuracy/blamedRework';
import { anyEvent, happen } from '../../support/anyRewriting';
import { gitShim, hasShell } from '../../support/gitShim';
import type { Grown } from '../../support/growth';
import { read, readWhole } from '../../support/reading';
import { Repository } from '../../support/repository';

const lines = (...each: (string | number)[]) => each.map((line) => `${line}\n`).join('');
const onDay = (day: number) => new Date(Date.parse('2026-01-01T00:00:00Z') + day * 24 * 3600 * 1000).toISOString();

/** The rework of the last commit of the mainline. */
async function lastRework(repo: Repository) {
  const { details } = await readWhole(repo.path);
  return details.rework?.get(await repo.sha());
}

describe('the rework of changes', () => {
  it('is what they rewrote of lines that are younger than 21 days', async () => {
    await using repo = await Repository.create();
    await repo.commit('Old', { at: onDay(0), files: { 'a.c': lines(1, 2, 3, 4, 5, 6) } });
    await repo.commit('Young', { at: onDay(30), files: { 'a.c': lines(1, 2, 'x', 'y', 5, 6) } });
    await repo.commit('Rewrites', { at: onDay(50), files: { 'a.c': lines(1, 'A', 'B', 'y', 5) } });
    assert.deepEqual(await lastRework(repo), { written: 2, rewritten: 1 });
    await repo.commit('Too late', { at: onDay(71), files: { 'a.c': lines(1, 'a', 'b', 'c', 5) } });
    assert.deepEqual(await lastRework(repo), { written: 3, rewritten: 0 });
  });

  it('is of merges what they bring, timed by when they landed', async () => {
    await using repo = await Repository.create();
    await repo.commit('Base', { at: onDay(0), files: { 'a.c': lines(1, 2, 3) } });
    await repo.branch('feature');
    await repo.commit('Long ago', { at: onDay(1), files: { 'a.c': lines(1, 'x', 'y', 3) } });
    await repo.switchTo('main');
    await repo.merge('feature', { at: onDay(60) });
    assert.deepEqual(await lastRework(repo), { written: 2, rewritten: 0 });
    await repo.commit('Fix', { at: onDay(61), files: { 'a.c': lines(1, 'x', 3) } });
    assert.deepEqual(await lastRework(repo), { written: 0, rewritten: 1 });
  });

  it('is what a revert removes, and nothing of files that are no code', async () => {
    await using repo = await Repository.create();
    await repo.commit('Base', {
      at: onDay(0),
      files: { 'a.c': lines(1), 'README.md': lines(1), 'yarn.lock': lines(1) },
    });
    await repo.commit('Wrong', {
      at: onDay(1),
      files: { 'a.c': lines(1, 2, 3), 'README.md': lines(2), 'yarn.lock': lines(2, 3) },
    });
    await repo.revert('HEAD', { at: onDay(2) });
    assert.deepEqual(await lastRework(repo), { written: 0, rewritten: 2 });
  });

  it('follows files that are moved', async () => {
    await using repo = await Repository.create();
    await repo.commit('Base', { at: onDay(0), files: { 'a.c': lines(1, 2, 3) } });
    await repo.commit('Move', { at: onDay(1), files: { 'a.c': null, 'b.c': lines(1, 2, 3) } });
    assert.deepEqual(await lastRework(repo), { written: 0, rewritten: 0 });
    await repo.commit('Edit', { at: onDay(2), files: { 'b.c': lines(1, 3) } });
    assert.deepEqual(await lastRework(repo), { written: 0, rewritten: 1 });
    await repo.commit('Move and edit', { at: onDay(3), files: { 'b.c': null, 'lib/ü\nc.c': lines(1, 3, 4) } });
    assert.deepEqual(await lastRework(repo), { written: 0, rewritten: 0 });
    await repo.commit('Edit what was', { at: onDay(4), files: { 'lib/ü\nc.c': lines(1) } });
    assert.deepEqual(await lastRework(repo), { written: 0, rewritten: 0 });
  });

  it('is the same whatever the user configured', async () => {
    await using repo = await Repository.create();
    await repo.commit('Base', { at: onDay(0), files: { 'ü a.c': lines(1, 2, 3, 4) } });
    await repo.commit('Edit', { at: onDay(1), files: { 'ü a.c': lines(1, 'x', 3, 'y') } });
    const usual = await readWhole(repo.path);
    for (const [key, value] of [
      ['diff.noprefix', 'true'],
      ['diff.mnemonicPrefix', 'true'],
      ['diff.context', '9'],
      ['diff.interHunkContext', '9'],
      ['diff.renames', 'copies'],
      ['diff.algorithm', 'patience'],
      ['diff.external', 'false'],
      ['diff.submodule', 'log'],
      ['core.quotePath', 'true'],
      ['color.ui', 'always'],
    ] as const)
      await repo.git('config', key, value);
    assert.deepEqual((await readWhole(repo.path)).details, usual.details);
    assert.deepEqual(await lastRework(repo), { written: 2, rewritten: 2 });
  });

  it('is what git blame says', async function () {
    this.timeout(60_000);
    const content = fc.array(fc.constantFrom('a', 'b', 'c', '}', '{'), { maxLength: 12 });
    const step = fc.record({ days: fc.integer({ min: 1, max: 15 }), file: fc.constantFrom('a.c', 'b.c'), content });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        await using repo = await Repository.create();
        const shas: string[] = [];
        let day = 0;
        for (const [i, { days, file, content: now }] of steps.entries()) {
          day += days;
          shas.push(await repo.commit(`${i}`, { at: onDay(day), files: { [file]: lines(...now) } }));
        }
        const { details } = await readWhole(repo.path);
        for (const { sha, rewritten } of await blamedRework(repo.path, shas, shas))
          assert.equal(details.rework?.get(sha)?.rewritten, rewritten);
      }),
      { numRuns: 15, interruptAfterTimeLimit: 20_000 },
    );
  });
});

describe('line counts and rework that were kept', () => {
  it('are those of a first look, whatever happened to the repository meanwhile', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { minLength: 2, maxLength: 6 }), async (events) => {
        await using repo = await Repository.create({ bare: true });
        const keep = path.join(repo.home, 'kept');
        let grown: readonly Grown[] = [];
        for (const event of events) {
          grown = await happen(event, repo, grown);
          if (grown.length === 0) continue;
          const [warm, cold] = [await readWhole(repo.path, { keep }), await readWhole(repo.path)];
          assert.deepEqual(warm.details, cold.details);
        }
      }),
      { numRuns: 20, interruptAfterTimeLimit: 20_000 },
    );
  });

  it('are those of a first look after new commits, of any part of the mainline', async function () {
    this.timeout(60_000);
    const content = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 });
    const step = fc.record({ days: fc.integer({ min: 0, max: 15 }), content, from: fc.nat(9), to: fc.nat(9) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        await using repo = await Repository.create();
        const keep = path.join(repo.home, 'kept');
        const shas: string[] = [];
        let day = 0;
        for (const [i, { days, content: now, from, to }] of steps.entries()) {
          day += days;
          shas.push(await repo.commit(`${i}`, { at: onDay(day), files: { 'a.c': lines(...now) } }));
          const wanted = { subjects: [], lines: shas.slice(from, shas.length - to), sizes: [], tip: null };
          const [warm, cold] = [await read(repo.path, { keep }), await read(repo.path)];
          assert.deepEqual((await warm.readDetails(wanted)).details, (await cold.readDetails(wanted)).details);
          await warm.save();
        }
      }),
      { numRuns: 15, interruptAfterTimeLimit: 20_000 },
    );
  });

  it('are read of new commits alone', async function () {
    if (!hasShell) this.skip();
    await using repo = await Repository.create();
    const keep = path.join(repo.home, 'kept');
    const asked = path.join(repo.home, 'asked');
    const git = await gitShim(repo.home, `case "$*" in *--patch*) tee -a '${asked}' | git "$@"; exit;; esac`);
    await repo.commit('One', { at: onDay(0), files: { 'a.c': lines(1, 2, 3) } });
    await repo.commit('Two', { at: onDay(1), files: { 'a.c': lines(1, 'x', 3) } });
    await readWhole(repo.path, { keep });
    await readWhole(repo.path, { keep, git });
    const sha = await repo.commit('Three', { at: onDay(2), files: { 'a.c': lines(1, 'y', 3) } });
    const { details } = await readWhole(repo.path, { keep, git });
    assert.deepEqual(details.rework?.get(sha), { written: 1, rewritten: 1 });
    assert.equal(await readFile(asked, 'utf8'), `${sha}\n`);
  });
});
