import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Repository } from '../support/repository';
import { toldHints } from '../support/toldHints';

const FOREIGN = 'c0ffee5eed'.repeat(4);

/** Has nothing to do with any other: what undoes nothing can't be known by its patch. */
const elsewhere = (what: string) => ({ files: { [`elsewhere/${what}.ts`]: `export const ${what} = true;\n` } });

/** A repository in which each named change has a file of its own. */
async function withChanges(...subjects: readonly string[]): Promise<Repository> {
  const repo = await Repository.create();
  for (const [i, subject] of ['Begin', ...subjects].entries())
    await repo.commit(subject, { files: { [`file${i}.ts`]: `export const value${i} = ${i};\n` } });
  return repo;
}

describe('a message that names what it should not', () => {
  it('tells nothing by a commit that lands later', async () => {
    await using repo = await withChanges('Add login');
    await repo.branch('later');
    const later = await repo.commit('Add logout', { files: { 'logout.ts': 'logout();\n' } });
    await repo.switchTo('main');
    await repo.commit(`Undo\n\nThis reverts commit ${later}.`, elsewhere('one'));
    await repo.commit(`Repair\n\nFixes: ${later.slice(0, 12)}`, elsewhere('two'));
    await repo.merge('later');
    assert.deepEqual((await toldHints(repo)).hints, []);
  });

  it('tells nothing by itself', async () => {
    await using repo = await withChanges('Add login (#6)');
    await repo.commit('Undo it (#7)\n\nReverts #7', elsewhere('one'));
    await repo.commit('Revert "Revert it"\n\nReverts #8 (#8)', elsewhere('two'));
    assert.deepEqual((await toldHints(repo)).hints, []);
  });

  it('tells nothing by a tag, a tree or a file, whose names are no commit', async () => {
    await using repo = await withChanges('Add login');
    await repo.tag('v1.0.0', { annotated: true });
    for (const [i, object] of ['refs/tags/v1.0.0', 'HEAD^{tree}', 'HEAD:file1.ts'].entries()) {
      const name = await repo.git('rev-parse', object);
      await repo.commit(`Undo\n\nThis reverts commit ${name}.`, elsewhere(`undo${i}`));
      await repo.commit(`Repair\n\nFixes: ${name.slice(0, 12)}`, elsewhere(`repair${i}`));
    }
    assert.deepEqual((await toldHints(repo)).hints, []);
  });

  it('tells nothing by half a name that two commits have', async () => {
    await using repo = await withChanges('Add login');
    const [one, other] = await twins(repo, 7);
    const half = one.slice(0, 7);
    assert.equal(other.slice(0, 7), half);
    await repo.merge(one);
    await repo.merge(other);
    await repo.commit(`Undo\n\nThis reverts commit ${half}.`, elsewhere('one'));
    assert.deepEqual((await toldHints(repo)).hints, []);
    await repo.commit(`Undo the other\n\nThis reverts commit ${other.slice(0, 20)}.`, elsewhere('two'));
    const { hints } = await toldHints(repo);
    assert.equal(hints.length, 1);
    assert.match(hints[0] ?? '', /^Twin \d+ < Undo the other \(reverted, certain\)$/);
  });

  it('tells by its words where the name is of another repository', async () => {
    await using repo = await withChanges('Add the login', 'Add the logout', 'Add the profile page');
    await repo.commit(`Undo\n\nThis reverts commit ${FOREIGN}.`, elsewhere('one'));
    await repo.commit(`Repair\n\nFixes: ${FOREIGN.slice(0, 12)}`, elsewhere('two'));
    assert.deepEqual((await toldHints(repo)).hints, []);
    await repo.commit(`Revert "Add the logout"\n\nThis reverts commit ${FOREIGN}.`, { files: { 'file2.ts': null } });
    assert.deepEqual((await toldHints(repo)).hints, ['Add the logout < Revert "Add the logout" (reverted, certain)']);
  });

  it('tells once of a change that is reverted, brought again and reverted again', async () => {
    await using repo = await withChanges('Add login');
    const add = await repo.sha();
    const revert = await repo.revert(add);
    const reland = await repo.revert(revert);
    assert.deepEqual((await toldHints(repo)).hints, ['Add login < Revert "Add login" (reverted, certain)']);
    await repo.revert(reland);
    const { hints } = await toldHints(repo);
    assert.deepEqual(hints, ['Add login < Revert "Add login" (reverted, certain)']);
  });

  it('means the merge where a merge is reverted against its first parent', async () => {
    await using repo = await withChanges('Add login');
    await repo.branch('feature');
    await repo.commit('Half of it', { files: { 'half.ts': 'half();\n' } });
    await repo.commit('The other half', { files: { 'other.ts': 'other();\n' } });
    await repo.switchTo('main');
    const merge = await repo.merge('feature');
    await repo.revert(merge);
    const { report, hints } = await toldHints(repo);
    assert.deepEqual(
      report.hints.map(({ failed }) => failed.sha),
      [merge],
      hints.join(),
    );
  });

  it('means, of forty changes with one title, the one whose patch it undoes', async () => {
    await using repo = await Repository.create();
    const shas: string[] = [];
    for (let i = 0; i < 40; i++)
      shas.push(await repo.commit('Update dependencies', { files: { [`lock${i % 8}`]: `one ${i}\ntwo ${i}\n` } }));
    const before = (await repo.git('show', `${shas[36]}^:lock4`)) + '\n';
    await repo.commit('Revert "Update dependencies"', { files: { lock4: before } });
    const { report } = await toldHints(repo);
    assert.deepEqual(
      report.hints.map(({ failed }) => shas.indexOf(failed.commit)),
      [36],
    );
  });

  it('is told of in bounds where its subject has ten thousand characters', async () => {
    const subject = `Add ${'very '.repeat(2000)}much`;
    await using repo = await withChanges(subject);
    await repo.revert('HEAD');
    const { report } = await toldHints(repo);
    const [hint, ...others] = report.hints;
    assert.deepEqual([hint?.kind, hint?.confidence, others], ['reverted', 'certain', []]);
    assert.ok((hint?.evidence.length ?? 0) < 500, hint?.evidence);
  });
});

/** Two commits on the same parent whose names begin alike. */
async function twins(repo: Repository, digits: number): Promise<[string, string]> {
  const [tree, parent] = (await repo.git('rev-parse', 'HEAD^{tree}', 'HEAD')).split('\n');
  const begun = new Map<string, string>();
  for (let i = 0; ; i++) {
    const person = 'Ada Test <ada@example.org> 1767268800 +0000';
    const text = `tree ${tree}\nparent ${parent}\nauthor ${person}\ncommitter ${person}\n\nTwin ${i}\n`;
    const half = createHash('sha1').update(`commit ${text.length}\0${text}`).digest('hex').slice(0, digits);
    const twin = begun.get(half);
    begun.set(half, text);
    if (twin === undefined) continue;
    const write = async (content: string) =>
      (await repo.gitWith(content, 'hash-object', '-t', 'commit', '-w', '--stdin')).trim();
    return [await write(twin), await write(text)];
  }
}
