import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesNamed } from '../../../src/sources/config/filesNamed';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporaryFolder';

describe('the files that globs name', () => {
  let folder: TemporaryFolder;
  const write = (name: string) => {
    mkdirSync(path.dirname(path.join(folder.path, name)), { recursive: true });
    writeFileSync(path.join(folder.path, name), '');
  };
  const named = async (...globs: readonly string[]) => (await filesNamed(folder.path, globs)).files;

  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('are YAML files below the root, in their order', async () => {
    for (const name of [
      'slo/b.yml',
      'slo/a.yaml',
      'slo/README.md',
      'slo/x/c.yaml',
      'other/a.yaml',
      'root.yaml',
      'slo.yaml',
    ])
      write(name);
    const cases: readonly (readonly [globs: readonly string[], files: readonly string[]])[] = [
      [['slo/*.yaml'], ['slo/a.yaml']],
      [['slo/*'], ['slo/a.yaml', 'slo/b.yml']],
      [['slo'], ['slo/a.yaml', 'slo/b.yml', 'slo/x/c.yaml']],
      [['slo/'], ['slo/a.yaml', 'slo/b.yml', 'slo/x/c.yaml']],
      [['slo/a.yaml'], ['slo/a.yaml']],
      [['**/a.yaml'], ['other/a.yaml', 'slo/a.yaml']],
      [['*/x/*.yaml'], ['slo/x/c.yaml']],
      [['{slo,other}/a.yaml'], ['other/a.yaml', 'slo/a.yaml']],
      [['{slo/x,other}/*.yaml'], ['other/a.yaml', 'slo/x/c.yaml']],
      [['*.yaml'], ['root.yaml', 'slo.yaml']],
      [
        ['slo/*.yaml', 'slo/**/c.yaml', 'slo/a.*'],
        ['slo/a.yaml', 'slo/x/c.yaml'],
      ],
      [['slo/[ab].y*ml'], ['slo/a.yaml', 'slo/b.yml']],
      [['nowhere/*.yaml'], []],
    ];
    for (const [globs, files] of cases) assert.deepEqual(await named(...globs), files, globs.join());
  });

  it('leave out what git and packages keep for themselves', async () => {
    for (const name of [
      '.git/a.yaml',
      'x/.git/a.yaml',
      'node_modules/a.yaml',
      'x/node_modules/p/a.yaml',
      '.github/a.yaml',
    ])
      write(name);
    assert.deepEqual(await named('**/*.yaml'), ['.github/a.yaml']);
  });

  it('are not looked for behind links to folders', async () => {
    const outside = temporaryFolder();
    writeFileSync(path.join(outside.path, 'secret.yaml'), '');
    symlinkSync(outside.path, path.join(folder.path, 'slo'), 'junction');
    symlinkSync(folder.path, path.join(folder.path, 'round'), 'junction');
    assert.deepEqual(await named('slo/*.yaml', '**/*.yaml'), []);
    outside.remove();
  });

  it('are looked for only where they may lie', async () => {
    for (let i = 0; i < 1000; i++) write(`slo/${String(i).padStart(4, '0')}.yaml`);
    assert.equal((await named('slo/*.yaml')).length, 1000);
    assert.deepEqual(await filesNamed(path.join(folder.path, 'gone'), ['*.yaml']), {
      files: [],
      idle: ['*.yaml'],
      cut: false,
    });
  });

  it('say which globs name none', async () => {
    write('slo/a.yaml');
    const { idle } = await filesNamed(folder.path, ['slo/*.yaml', 'slos/*.yaml', 'slo/*.md']);
    assert.deepEqual(idle, ['slos/*.yaml', 'slo/*.md']);
  });

  it('are no longer looked for once cancelled', async () => {
    await assert.rejects(filesNamed(folder.path, ['**'], AbortSignal.abort(new Error('Stop'))), /Stop/);
  });
});
