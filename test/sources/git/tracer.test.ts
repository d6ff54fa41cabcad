import assert from 'node:assert/strict';
import { gitIn } from '../../../src/sources/git/git';
import type { ReadHistory } from '../../../src/sources/git/history';
import { readHistory } from '../../../src/sources/git/history';
import { readIgnoredRevs } from '../../../src/sources/git/ignoredRevs';
import { findRepository } from '../../../src/sources/git/root';
import { Repository } from '../../support/repository';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporaryFolder';

const LIST = '.git-blame-ignore-revs';
const OPTIONS = { git: 'git', signal: new AbortController().signal };

describe('what was traced', () => {
  let folder: TemporaryFolder;
  let repo: Repository;
  let feature: string;
  let fix: string;

  beforeEach(async () => {
    folder = temporaryFolder();
    repo = await Repository.create();
    await repo.commit('chore: begin', { files: { 'package.json': '{}\n' } });
    feature = await repo.commit('feat: add', { files: { 'add.ts': 'export const sum = a - b;\n' } });
    fix = await repo.commit('fix: add right', { files: { 'add.ts': 'export const sum = a + b;\n' } });
  });
  afterEach(async () => {
    folder.remove();
    await repo.remove();
  });

  const read = async () =>
    readHistory(await findRepository(repo.path, OPTIONS), {
      ...OPTIONS,
      ...{ mainline: null, bots: [], keep: folder.path, onProgress: () => undefined },
    });
  const ignored = async () => {
    const { facts } = await read();
    return readIgnoredRevs(gitIn(repo.path, OPTIONS), facts.commits, await repo.sha());
  };

  const tracerOf = (history: ReadHistory) => history.tracer(history.facts.head);

  it('is known the next time, and traced no more', async () => {
    const history = await read();
    const tracer = await tracerOf(history);
    assert.equal(tracer.known().size, 0);
    await tracer.trace([fix, feature]);
    await history.save();
    const again = await tracerOf(await read());
    assert.deepEqual(again.known(), tracer.known());
    assert.deepEqual([again.known().get(fix)?.isFix, again.known().get(feature)?.isFix], [true, false]);
  });

  it('counts no more when other commits are to be looked through', async () => {
    const history = await read();
    await (await tracerOf(history)).trace([fix]);
    await history.save();
    await repo.commit('docs: say more', { files: { 'README.md': 'More\n' } });
    assert.equal((await tracerOf(await read())).known().size, 1);
    await repo.commit('chore: name it', { files: { [LIST]: `${feature}\n` } });
    assert.equal((await tracerOf(await read())).known().size, 0);
  });

  it('looks through the commits that the list names in full, and minds nothing else in it', async () => {
    assert.deepEqual(await ignored(), []);
    const list = `# Moved\r\n${feature.toUpperCase()}  # by a tool\r\n\r\n${fix.slice(0, 12)}\n${'1'.repeat(40)}\n--reverse\n`;
    await repo.commit('chore: name it', { files: { [LIST]: list } });
    assert.deepEqual(await ignored(), [feature]);
    await repo.commit('chore: make it no text', { files: { [LIST]: Buffer.from([0, 255, 10]) } });
    assert.deepEqual(await ignored(), []);
    await repo.commit('chore: delete it', { files: { [LIST]: null } });
    await repo.commit('chore: make it a folder', { files: { [`${LIST}/a`]: `${fix}\n` } });
    assert.deepEqual(await ignored(), []);
  });
});
