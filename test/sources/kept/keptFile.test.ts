import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { readKept, writeKept } from '../../../src/sources/kept/keptFile';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporaryFolder';

const VALUES = [{ name: 'größe', rows: Uint32Array.of(1, 2, 3) }, new Map([['a', null]]), 'x'.repeat(500)];

function block(payload: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(payload.length);
  return Buffer.concat([length, createHash('sha256').update(payload).digest().subarray(0, 16), payload]);
}

describe('a kept file', () => {
  let folder: TemporaryFolder;
  let file: string;
  beforeEach(() => {
    folder = temporaryFolder();
    file = path.join(folder.path, 'kept', 'here', 'it');
  });
  afterEach(() => folder.remove());

  const inFolder = () => readdir(path.dirname(file));

  it('gives back its values', async () => {
    await writeKept(file, 'key', VALUES);
    assert.deepEqual(await readKept(file, 'key'), VALUES);
    assert.deepEqual(await inFolder(), ['it']);
  });

  it('gives back any values', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.anything({ withTypedArray: true, withMap: true, withDate: true })),
        async (values) => {
          await writeKept(file, 'key', values);
          assert.deepEqual(await readKept(file, 'key'), structuredClone(values));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('may hold none', async () => {
    await writeKept(file, 'key', []);
    assert.deepEqual(await readKept(file, 'key'), []);
  });

  it('is replaced by the next one', async () => {
    await writeKept(file, 'key', VALUES);
    await writeKept(file, 'other', ['new']);
    assert.deepEqual([await readKept(file, 'other'), await readKept(file, 'key')], [['new'], undefined]);
  });

  it('is nothing where it is missing, a folder, or for another key', async () => {
    assert.equal(await readKept(file, 'key'), undefined);
    await mkdir(file, { recursive: true });
    assert.equal(await readKept(file, 'key'), undefined);
    await writeKept(path.join(file, 'x'), 'key', VALUES);
    for (const key of ['', 'Key', 'key ', 'key\0']) assert.equal(await readKept(path.join(file, 'x'), key), undefined);
  });

  it('is nothing where it was cut short anywhere, or goes on', async () => {
    await writeKept(file, 'key', VALUES);
    const bytes = await readFile(file);
    for (let length = 0; length < bytes.length; length++) {
      await writeFile(file, bytes.subarray(0, length));
      assert.equal(await readKept(file, 'key'), undefined, `the first ${length} bytes`);
    }
    await writeFile(file, Buffer.concat([bytes, Buffer.alloc(1)]));
    assert.equal(await readKept(file, 'key'), undefined);
  });

  it('is nothing where any byte is another', async () => {
    await writeKept(file, 'key', VALUES);
    const bytes = await readFile(file);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const damaged = Buffer.from(bytes);
        damaged[place] = (damaged[place] ?? 0) ^ change;
        await writeFile(file, damaged);
        assert.equal(await readKept(file, 'key'), undefined);
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing where it is something else', async () => {
    await mkdir(path.dirname(file), { recursive: true });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await writeFile(file, bytes);
        assert.equal(await readKept(file, 'key'), undefined);
      }),
      { numRuns: 50 },
    );
  });

  it('is nothing where its values are written in a form that is not known here', async () => {
    await writeKept(file, 'key', []);
    const header = (await readFile(file)).subarray(0, 32);
    // the version of the form, then what no version knows
    const payload = brotliCompressSync(Buffer.from([0xff, 0xfe, 0xfe]));
    await writeFile(file, Buffer.concat([header, block(payload), block(Buffer.alloc(0))]));
    assert.equal(await readKept(file, 'key'), undefined);
  });

  it('is rid of the parts that killed writers left, not of those being written', async () => {
    await writeKept(file, 'key', VALUES);
    const long = new Date(Date.now() - 2 * 60 * 60 * 1000);
    for (const name of ['it.left.part', 'other.left.part']) {
      await writeFile(path.join(path.dirname(file), name), '');
      await utimes(path.join(path.dirname(file), name), long, long);
    }
    await writeFile(`${file}.new.part`, '');
    await writeKept(file, 'key', VALUES);
    assert.deepEqual((await inFolder()).toSorted(), ['it', 'it.new.part', 'other.left.part']);
  });

  it('stays as it was where the writing breaks off, and leaves no part behind', async () => {
    await writeKept(file, 'key', VALUES);
    function* broken() {
      yield 'new';
      throw new Error('broken off');
    }
    await assert.rejects(writeKept(file, 'key', broken()), /broken off/);
    assert.deepEqual(await readKept(file, 'key'), VALUES);
    assert.deepEqual(await inFolder(), ['it']);
  });

  it('leaves no part behind where it cannot be put into its place', async () => {
    await mkdir(path.join(file, 'full'), { recursive: true });
    await assert.rejects(writeKept(file, 'key', VALUES));
    assert.deepEqual([await inFolder(), await readdir(file)], [['it'], ['full']]);
  });

  it('is whole, whoever else writes it at the same time', async () => {
    const versions = Array.from({ length: 8 }, (_, i) => [`version ${i}`, 'x'.repeat(i * 5000)]);
    await Promise.all(versions.map((values) => writeKept(file, 'key', values)));
    const found = await readKept(file, 'key');
    assert.ok(versions.some((values) => JSON.stringify(values) === JSON.stringify(found)));
    assert.deepEqual(await inFolder(), ['it']);
  });

  it('is readable by nobody else', async function () {
    if (process.platform === 'win32') this.skip();
    await writeKept(file, 'key', VALUES);
    assert.equal((await stat(file)).mode & 0o077, 0);
    assert.equal((await stat(path.dirname(file))).mode & 0o077, 0);
  });
});
