import assert from 'node:assert/strict';
import { chooseMainline } from '../../../src/sources/git/mainline';
import type { Ref } from '../../../src/sources/git/refs';
import { read } from '../../support/reading';
import { Repository } from '../../support/repository';

const branch = (ref: string, extra: Partial<Ref> = {}): Ref => ({
  ref,
  sha: `sha of ${ref}`,
  standsFor: null,
  current: false,
  ...extra,
});
const local = (name: string, extra: Partial<Ref> = {}) => branch(`refs/heads/${name}`, extra);
const remote = (name: string, extra: Partial<Ref> = {}) => branch(`refs/remotes/${name}`, extra);
const originHead = remote('origin/HEAD', { standsFor: 'refs/remotes/origin/next' });

describe('the mainline', () => {
  const cases: [sentence: string, branches: Ref[], configured: string | null, name: string][] = [
    ['is the configured branch', [originHead, local('main'), local('stable')], 'stable', 'stable'],
    [
      'is the configured branch of origin where there is none here',
      [remote('origin/stable')],
      'stable',
      'origin/stable',
    ],
    ['may be configured with its remote', [local('x'), remote('up/x')], 'up/x', 'up/x'],
    ['may be configured as a full ref', [local('x'), remote('up/x')], 'refs/remotes/up/x', 'up/x'],
    ['may have a slash in its name', [local('release/1.x')], 'release/1.x', 'release/1.x'],
    ['is what origin/HEAD points to', [local('main'), originHead], null, 'origin/next'],
    ['is main before master', [local('master'), local('main')], null, 'main'],
    ['is master before trunk', [local('trunk'), local('master')], null, 'master'],
    ['is trunk before develop', [local('develop'), local('trunk')], null, 'trunk'],
    ['is develop before the current branch', [local('a', { current: true }), local('develop')], null, 'develop'],
    ['is the branch here before that of origin', [remote('origin/main'), local('main')], null, 'main'],
    ['is the branch of origin where there is none here', [remote('origin/main'), local('a')], null, 'origin/main'],
    ['is main of origin before master here', [local('master'), remote('origin/main')], null, 'origin/main'],
  ];
  for (const [sentence, branches, configured, name] of cases) {
    it(sentence, () => {
      const { mainline, problems } = chooseMainline(branches, 'head', configured);
      assert.equal(mainline?.name, name);
      assert.deepEqual(problems, []);
    });
  }

  it('is the current branch where nothing tells, and says so', () => {
    const { mainline, problems } = chooseMainline([local('a'), local('work', { current: true })], 'head', null);
    assert.deepEqual(mainline, { name: 'work', sha: 'sha of refs/heads/work' });
    assert.deepEqual(problems, [
      {
        code: 'noMainline',
        message:
          'There is no origin/HEAD and no branch main, master, trunk, develop; the current branch "work" is taken for the mainline.',
        fix: 'Name the mainline in .momentum.json ("mainline").',
        source: 'git',
      },
    ]);
  });

  it('is the commit that is checked out where there is no branch', () => {
    const { mainline, problems } = chooseMainline([remote('pull/1/merge')], 'head', null);
    assert.deepEqual(mainline, { name: 'HEAD', sha: 'head' });
    assert.match(problems[0]?.message ?? '', /the commit that is checked out is taken for the mainline/);
  });

  it('that is configured and missing is said, with what there is', () => {
    const { mainline, problems } = chooseMainline([local('main'), remote('origin/x')], 'head', 'prod\u001b');
    assert.equal(mainline?.name, 'main');
    assert.deepEqual(problems, [
      {
        code: 'mainlineMissing',
        message: 'There is no branch "prod\\u001b", which is configured as the mainline; main is used.',
        fix: 'Branches here: main, origin/x.',
        source: 'git',
      },
    ]);
  });

  it('is none on a branch without commits beside others that nobody would guess', () => {
    const { mainline, problems } = chooseMainline([local('old')], null, null);
    assert.equal(mainline, null);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['noMainline'],
    );
  });

  it('is read from a clone as what origin checks out', async () => {
    await using repo = await Repository.create({ mainline: 'next' });
    const landed = await repo.commit('Land');
    const clone = await repo.clone();
    await clone.commit('Not pushed yet');
    assert.deepEqual((await read(clone.path)).facts.mainline, { name: 'origin/next', sha: landed });
  });

  it('is read on a detached HEAD from the branch', async () => {
    await using repo = await Repository.create();
    const first = await repo.commit('One');
    const second = await repo.commit('Two');
    await repo.switchTo(first);
    const { facts, problems } = await read(repo.path);
    assert.deepEqual(facts.mainline, { name: 'main', sha: second });
    assert.equal(facts.head, first);
    assert.deepEqual(problems, []);
  });

  it('is read on an unborn branch from the usual one', async () => {
    await using repo = await Repository.create();
    const sha = await repo.commit('One');
    await repo.git('checkout', '--quiet', '--orphan', 'fresh');
    const { facts } = await read(repo.path);
    assert.deepEqual(facts.mainline, { name: 'main', sha });
    assert.equal(facts.head, null);
  });

  it('never takes a configured name for an option or a revision', async () => {
    await using repo = await Repository.create();
    await repo.commit('One');
    for (const mainline of ['--output=x', '-n1', 'HEAD~0', 'main..main', 'refs/tags/v1', '']) {
      const { facts, problems } = await read(repo.path, { mainline });
      assert.equal(facts.mainline?.name, 'main');
      assert.equal(problems[0]?.code, 'mainlineMissing');
    }
  });
});
