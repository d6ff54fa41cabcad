import assert from 'node:assert/strict';
import { type Looked, readDetails } from '../../../src/sources/git/details';
import { gitIn } from '../../../src/sources/git/git';
import { read } from '../../support/reading';
import { Repository } from '../../support/repository';

const nothing: Looked = { subjects: new Map(), lines: new Map(), rework: new Map(), code: new Map() };

async function detailsIn(repo: Repository, wanted: Parameters<typeof readDetails>[2], known = nothing) {
  const { facts } = await read(repo.path);
  const git = gitIn(repo.path, { git: 'git', signal: new AbortController().signal });
  return readDetails(git, facts.commits, wanted, known);
}

describe('the details of changes', () => {
  it('are those that were asked for', async () => {
    await using repo = await Repository.create();
    const one = await repo.commit('One', { files: { a: '1\n' } });
    const two = await repo.commit('Two', { files: { a: '2\n' } });
    const { details, problems } = await detailsIn(repo, { subjects: [one], lines: [two], sizes: [], tip: null });
    assert.deepEqual(details, {
      subjects: new Map([[one, 'One']]),
      lines: new Map([[two, { added: 1, deleted: 1 }]]),
      rework: new Map([[two, { written: 1, rewritten: 1 }]]),
      sizes: null,
    });
    assert.deepEqual(problems, []);
  });

  it('are not looked up where they are known, and what is no longer asked for is left behind', async () => {
    await using repo = await Repository.create();
    const one = await repo.commit('One', { files: { a: '1\n' } });
    const two = await repo.commit('Two', { files: { a: '2\n' } });
    const three = await repo.commit('Three', { files: { a: '3\n' } });
    const known: Looked = {
      ...nothing,
      subjects: new Map([
        [one, 'known'],
        [three, 'old'],
      ]),
      lines: new Map([
        [one, { added: 7, deleted: 7 }],
        [three, { added: 8, deleted: 8 }],
      ]),
      rework: new Map([
        [one, { written: 7, rewritten: 6 }],
        [three, { written: 8, rewritten: 7 }],
      ]),
    };
    const { details } = await detailsIn(repo, { subjects: [one, two], lines: [one, two], sizes: [], tip: null }, known);
    assert.deepEqual(details, {
      subjects: new Map([
        [one, 'known'],
        [two, 'Two'],
      ]),
      lines: new Map([
        [one, { added: 7, deleted: 7 }],
        [two, { added: 1, deleted: 1 }],
      ]),
      rework: new Map([
        [one, { written: 7, rewritten: 6 }],
        [two, { written: 1, rewritten: 1 }],
      ]),
      sizes: null,
    });
  });

  it('hold no lines of a commit where the history was cut', async () => {
    await using repo = await Repository.create();
    await repo.commit('One', { files: { a: '1\n', b: '1\n' } });
    const cut = await repo.commit('Two', { files: { a: '2\n' } });
    const last = await repo.commit('Three', { files: { a: '3\n' } });
    const clone = await repo.clone({ depth: 2 });
    const { details } = await detailsIn(clone, { subjects: [cut], lines: [cut, last], sizes: [], tip: null });
    assert.deepEqual(details.lines, new Map([[last, { added: 1, deleted: 1 }]]));
    assert.deepEqual(details.subjects, new Map([[cut, 'Two']]));
  });

  it('leave the lines that are known to those who want some', async () => {
    await using repo = await Repository.create();
    const one = await repo.commit('One', { files: { a: '1\n' } });
    const first = await detailsIn(repo, { subjects: [], lines: [one], sizes: [], tip: null });
    const { details, looked } = await detailsIn(repo, { subjects: [], lines: [], sizes: [], tip: null }, first.looked);
    assert.deepEqual([details.lines, details.rework], [new Map(), new Map()]);
    assert.deepEqual(looked, first.looked);
  });

  it('have their subjects even where lines cannot be counted, which is said', async () => {
    await using repo = await Repository.create();
    const sha = await repo.commit('One', { files: { a: '1\n' } });
    const blob = await repo.git('rev-parse', 'HEAD:a');
    await repo.write(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`, null);
    const { details, problems } = await detailsIn(repo, { subjects: [sha], lines: [sha], sizes: [], tip: null });
    assert.deepEqual(details, { subjects: new Map([[sha, 'One']]), lines: null, rework: null, sizes: null });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['linesNotCounted'],
    );
  });

  it('have the sizes of files at the commit that is asked for, and none in a partial clone', async () => {
    await using repo = await Repository.create();
    await repo.commit('One', { files: { a: '1' } });
    const tip = await repo.commit('Two', { files: { a: '123' } });
    await repo.commit('Three', { files: { a: '12345' } });
    const wanted = { subjects: [], lines: [], sizes: ['a', 'gone'], tip };
    assert.deepEqual((await detailsIn(repo, wanted)).details.sizes, new Map([['a', 3]]));
    const { details, problems } = await detailsIn(await repo.clone({ filter: 'blob:none' }), wanted);
    assert.deepEqual([details.sizes, problems], [null, []]);
  });
});
