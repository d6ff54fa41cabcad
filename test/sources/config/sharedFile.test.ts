import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigFailure, readSharedFile } from '../../../src/sources/config/sharedFile';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporaryFolder';

describe('reading the shared file', () => {
  let folder: TemporaryFolder;
  const write = (text: string | Buffer) => writeFileSync(path.join(folder.path, '.momentum.json'), text);
  const failure = async (): Promise<string> => {
    const error: unknown = await readSharedFile(folder.path).then(
      () => assert.fail('It should have failed.'),
      (error: unknown) => error,
    );
    assert.ok(error instanceof ConfigFailure);
    assert.equal(error.problem.code, 'badConfig');
    assert.equal(error.problem.source, '.momentum.json');
    return error.problem.message;
  };

  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('finds the empty configuration where there is none', async () => {
    assert.deepEqual(await readSharedFile(folder.path), {
      config: { version: 1, scopes: [], endpoints: [] },
      problems: [],
    });
  });

  it('finds what it says', async () => {
    write('{ "version": 1, "mainline": "trunk", "bots": ["robo"] }');
    const { config, problems } = await readSharedFile(folder.path);
    assert.deepEqual(config, { version: 1, mainline: 'trunk', bots: ['robo'], scopes: [], endpoints: [] });
    assert.deepEqual(problems, []);
  });

  it('bears a byte order mark and Windows line ends', async () => {
    write('\uFEFF{\r\n  "version": 1,\r\n  "colour": "red"\r\n}\r\n');
    const { problems } = await readSharedFile(folder.path);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['.momentum.json line 3: "colour" means nothing to this version and is left out.'],
    );
  });

  it('names the line of each fault, from the top', async () => {
    write(`{
  "version": 1,
  "mainline": "-x",
  "endpoints": [{
    "id": "prod", "type": "prometheus", "url": "https://p.example.com",
    "slos": [{ "id": "a",
      "objective": 99.9,
      "window": "30d", "errors": "e[{{window}}]", "total": "t[{{window}}]" }]
  }]
}`);
    assert.equal(
      await failure(),
      '.momentum.json line 3: mainline must be the name of a branch; found "-x". ' +
        '.momentum.json line 7: objective must be between 0 and 1, like 0.999; found 99.9 (if that is a percentage, write 0.999).',
    );
  });

  it('names the line of what lacks something', async () => {
    write('{\n  "version": 1,\n  "endpoints": [\n    { "id": "a", "type": "json" }\n  ]\n}');
    assert.equal(await failure(), '.momentum.json line 4: "url" is missing in endpoints[0].');
  });

  it('says the first five faults and counts the rest', async () => {
    write(JSON.stringify({ version: 1, bots: [1, 2, 3, 4, 5, 6, 7] }));
    assert.match(await failure(), /bots\[4\].* And 2 more\.$/);
  });

  it('is strict about JSON, and names the line', async () => {
    write('{\n  "version": 1, // the first\n}');
    assert.match(await failure(), /^\.momentum\.json line 2: this is not JSON \(invalid comment token\)\.$/);
    write('{\n  "version": 1,\n}');
    assert.match(await failure(), /^\.momentum\.json line 3: this is not JSON/);
    write('{ "version": 1');
    assert.match(await failure(), /^\.momentum\.json line 1: this is not JSON \(close brace expected\)\.$/);
    write('');
    assert.match(await failure(), /^\.momentum\.json/);
    write(Buffer.from([0xff, 0xfe, 0x00, 0x01]));
    assert.match(await failure(), /not JSON/);
  });

  it('names the line of a key that stands twice', async () => {
    write('{\n  "version": 1,\n  "mainline": "a",\n  "mainline": "b"\n}');
    assert.equal(await failure(), '.momentum.json line 4: "mainline" stands here a second time.');
  });

  it('bears what nests without end, and mistakes without number', async () => {
    for (const text of ['['.repeat(500_000), '{"a":'.repeat(100_000), `[${'['.repeat(9000)}${']'.repeat(9000)}]`]) {
      write(text);
      assert.equal(await failure(), '.momentum.json line 1: this nests too deeply.');
    }
    write(`{ "version": 1, "bots": [${'1,\n'.repeat(50_000)}1] }`);
    assert.match(await failure(), /line 1: bots\[0\] .* And 49996 more\.$/);
    write(`{ "version": 1, ${Array.from({ length: 10_000 }, (_, i) => `"k${i}": 1`).join(',\n')} }`);
    assert.equal((await readSharedFile(folder.path)).problems.length, 50);
  });

  it('does not let a file reach the prototype of objects', async () => {
    write('{ "version": 1, "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } } }');
    await readSharedFile(folder.path).catch(() => undefined);
    assert.equal('polluted' in {}, false);
  });

  it('refuses what is larger than 1 MiB', async () => {
    write(`{ "version": 1${' '.repeat(1024 * 1024)}}`);
    assert.equal(await failure(), '.momentum.json is larger than 1 MiB.');
  });

  it('refuses what is no file', async () => {
    mkdirSync(path.join(folder.path, '.momentum.json'));
    assert.match(await failure(), /^\.momentum\.json (is not a file|can't be read)/);
  });
});
