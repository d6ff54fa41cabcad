import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { keptMap } from '../../../../src/sources/git/kept/keptMap';
import { type TemporaryFolder, temporaryFolder } from '../../../support/temporaryFolder';

describe('a kept map', () => {
  let folder: TemporaryFolder;
  let file: string;
  beforeEach(() => {
    folder = temporaryFolder();
    file = path.join(folder.path, 'some.traces');
  });
  afterEach(() => folder.remove());

  const numbers = (count: number) => new Map(Array.from({ length: count }, (_, i) => [`name ${i}`, i]));

  it('is what was saved, in its order, for the same key alone', async () => {
    await keptMap(file, 'key').save(numbers(10_000));
    assert.deepEqual([...(await keptMap(file, 'key').load())], [...numbers(10_000)]);
    assert.deepEqual(await keptMap(file, 'another key').load(), new Map());
  });

  it('is empty where the file is damaged', async () => {
    await keptMap(file, 'key').save(numbers(10));
    await writeFile(file, 'x', { flag: 'a' });
    assert.deepEqual(await keptMap(file, 'key').load(), new Map());
  });

  it('is written only when something came in', async () => {
    const map = keptMap<number>(file, 'key');
    await map.save(new Map());
    assert.ok(!existsSync(file));
    await map.save(numbers(5));
    const { ino } = statSync(file);
    await map.save(numbers(5));
    const again = keptMap<number>(file, 'key');
    await again.save(await again.load());
    assert.equal(statSync(file).ino, ino);
    await again.save(numbers(6));
    assert.deepEqual(await keptMap(file, 'key').load(), numbers(6));
  });

  it('has a bound: what came in first gives way', async () => {
    const map = keptMap<number>(file, 'key', 3);
    await map.save(numbers(5));
    const kept = [...(await keptMap(file, 'key').load()).keys()];
    assert.deepEqual(kept, ['name 2', 'name 3', 'name 4']);
    const { ino } = statSync(file);
    await map.save(numbers(5));
    assert.equal(statSync(file).ino, ino);
  });

  it('leaves the older file where the newer can not be written', async () => {
    const map = keptMap<number>(file, 'key');
    await mkdir(path.join(file, 'a folder in its place'), { recursive: true });
    await assert.rejects(map.save(numbers(1)));
    await rm(file, { recursive: true });
    await map.save(numbers(1));
    assert.deepEqual(await keptMap(file, 'key').load(), numbers(1));
  });
});
