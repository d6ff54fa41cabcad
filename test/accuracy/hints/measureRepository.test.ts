import assert from 'node:assert/strict';
import { Repository } from '../../support/repository';
import { plainGit } from '../plainGit';
import { cloneFor } from './clone';
import { kindOf } from './kinds';
import type { LabelKind } from './labels';
import { measureRepository } from './measureRepository';
import { asJson, asText } from './output';
import { scoresOf } from './scores';

const OPTIONS = { sample: 10, seed: 1, onProgress() {} };
const CODE = (total: string) => `export function total(items) {\n  ${total}\n}\n`;

async function labelled() {
  const repo = await Repository.create();
  await repo.commit('Add a cart', { files: { 'cart.js': CODE('return items.length;') } });
  const fault = await repo.commit('Sum up the cart', { files: { 'cart.js': CODE('return sum(items, 1);') } });
  const login = await repo.commit('Add a login form', { files: { 'login.js': 'export const login = 1;\n' } });
  await repo.tag('v1.0.0');
  const revert = await repo.commit(`Revert "Add a login form"\n\nThis reverts commit ${login}.`, {
    files: { 'login.js': null },
  });
  const fix = await repo.commit(`Totals were wrong\n\nFixes: ${fault.slice(0, 12)} ("Sum up the cart")`, {
    files: { 'cart.js': CODE('return sum(items, 0);') },
  });
  const timeOf = (sha: string) => 1000 * Number(plainGit(repo.path, ['log', '-1', '--format=%ct', sha]));
  const label = (kind: LabelKind, fixing: string, inducing: string) => ({
    ...{ kind, fixing, inducing },
    fixedAt: timeOf(fixing),
    inducedAt: timeOf(inducing),
  });
  const labels = [label('revert', revert, login), label('fixes_trailer', fix, fault)];
  return { repo, set: { repo: 'ada/project', head: fix, labels } };
}

describe('the measuring of a repository', () => {
  it('finds what is stated, and what is hidden without being told', async () => {
    const { repo, set } = await labelled();
    await using _ = repo;
    const clone = cloneFor(set, { clones: null, paths: [repo.path], fetch: false });
    const measured = await measureRepository(set, clone, OPTIONS);
    for (const kind of ['statedTrailers', 'statedReverts', 'reverts', 'anyLag', 'likely', 'escaped'] as const) {
      const scores = scoresOf(measured.cases[kind] ?? []);
      assert.deepEqual(scores, { precision: 1, recall: 1, f1: 1 }, kindOf(kind).title);
    }
    assert.equal(plainGit(repo.path, ['for-each-ref', 'refs/replace']), '');

    assert.match(asText([measured], 1), /^== ada\/project at [^]*revert link, trailer hidden +1 /);
    const { repositories } = JSON.parse(asJson([measured], 1)) as { repositories: { repo: string }[] };
    assert.deepEqual(
      repositories.map(({ repo }) => repo),
      ['ada/project'],
    );
  });

  it('says what is missing where there is no clone', async () => {
    const { repo, set } = await labelled();
    await using _ = repo;
    const places = { clones: null, paths: [], fetch: false };
    assert.throws(() => cloneFor(set, places), /ada\/project is not here: give its path/);
    const other = { ...set, head: '1'.repeat(40) };
    assert.throws(() => cloneFor(other, { ...places, paths: [repo.path] }), /no clone has the commit 1111111111/);
  });
});
