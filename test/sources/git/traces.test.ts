import assert from 'node:assert/strict';
import type { Trace } from '../../../src/core/failures/origins/origin';
import { traceableCommits } from '../../../src/core/failures/origins/traceable';
import { historyOf } from '../../../src/core/history/history';
import { gitIn } from '../../../src/sources/git/git';
import { type Traced, traceCommits } from '../../../src/sources/git/traces';
import { gitIsFrom } from '../../support/gitVersion';
import { read } from '../../support/reading';
import { Repository } from '../../support/repository';

/** Begins with a root, which is never named. */
async function created(files: Readonly<Record<string, string>> = { README: 'Cart\n' }) {
  const repo = await Repository.create();
  await repo.commit('Start', { files });
  return repo;
}

interface Options {
  readonly known?: ReadonlyMap<string, Trace>;
  readonly ignoring?: readonly string[];
  readonly signal?: AbortSignal;
  onTraced?(traces: ReadonlyMap<string, Trace>): void;
}

async function traced(repo: Repository, shas: readonly string[], options: Options = {}): Promise<Traced> {
  const { known = new Map(), signal = new AbortController().signal, onTraced = () => undefined } = options;
  const { facts } = await read(repo.path);
  const git = gitIn(repo.path, { git: 'git', signal });
  return traceCommits(git, facts.commits, shas, { known, ignoring: options.ignoring ?? [], onTraced });
}

async function originOf(repo: Repository, sha: string, options: Options = {}) {
  const { traces, problems } = await traced(repo, [sha], options);
  assert.deepEqual(problems, []);
  assert.equal(traces.get(sha)?.isFix, true);
  return traces.get(sha)?.origin ?? null;
}

const shop = (sum: string, tax = 'price * 1.2') => `
export function total(prices) {
  let sum = 0;
  for (const price of prices) sum ${sum} price;
  return sum;
}

export function withTax(price) {
  return ${tax};
}
`;

const lines = (count: number, word: string) =>
  Array.from({ length: count }, (_, i) => `export const ${word}${i} = measure(${i});\n`).join('');

describe('traced fixes', () => {
  it('name the one commit that wrote all lines which they removed', async () => {
    await using repo = await created();
    const bad = await repo.commit('Add the total of a cart', { files: { 'shop.js': shop('-=') } });
    await repo.commit('Say how to run it', { files: { README: 'Run it\n' } });
    const fix = await repo.commit('fix: total of a cart is negative', { files: { 'shop.js': shop('+=') } });
    const { commit, tier, lines: own, of, chance = 0 } = (await originOf(repo, fix)) ?? {};
    assert.deepEqual({ commit, tier, own, of }, { commit: bad, tier: 'unanimous', own: 1, of: 1 });
    assert.ok(chance > 0.2 && chance <= 1);
  });

  it('name one of several commits that wrote them, and say so', async () => {
    await using repo = await created();
    await repo.commit('Add a shop', { files: { 'shop.js': shop('+=') } });
    const bad = await repo.commit('Change the total of a cart', { files: { 'shop.js': shop('-=') } });
    const fix = await repo.commit('fix: total of a cart', { files: { 'shop.js': shop('+=', 'price * TAX') } });
    const origin = await originOf(repo, fix);
    assert.deepEqual([origin?.commit, origin?.tier, origin?.lines, origin?.of], [bad, 'mixed', 1, 2]);
  });

  it('ask around where they removed nothing that matters', async () => {
    await using repo = await created();
    const bad = await repo.commit('Add the total of a cart', { files: { 'shop.js': shop('+=') } });
    const guarded = shop('+=').replace('  let sum', '  if (!prices) return 0;\n  let sum');
    const fix = await repo.commit('fix: total of no cart crashes', { files: { 'shop.js': guarded } });
    const origin = await originOf(repo, fix);
    assert.deepEqual([origin?.commit, origin?.tier], [bad, 'ghost']);
    assert.ok((origin?.lines ?? 0) > 0);
  });

  it('say of a commit that touched a great deal that it did', async () => {
    await using repo = await created();
    const files = Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`part${i}.js`, lines(3, `part${i}`)]));
    const bad = await repo.commit('Add the total of a cart', { files: { ...files, 'shop.js': shop('-=') } });
    const fix = await repo.commit('fix: total of a cart is negative', { files: { 'shop.js': shop('+=') } });
    const origin = await originOf(repo, fix);
    assert.deepEqual([origin?.commit, origin?.tier], [bad, 'bulk']);
  });

  it('look through commits that only moved things about, which never are the origin', async () => {
    await using repo = await created();
    const bad = await repo.commit('Add the total of a cart', { files: { 'shop.js': shop('-=') } });
    const spaced = shop('-=').replace('sum -= price;', 'sum -= (price);');
    const reformatted = await repo.commit('Reformat', { files: { 'shop.js': spaced } });
    const fix = await repo.commit('fix: total of a cart is negative', { files: { 'shop.js': shop('+=') } });
    assert.equal((await originOf(repo, fix, { ignoring: [reformatted] }))?.commit, bad);
  });

  it('follow a file that was renamed before, and one that the fix renames', async () => {
    await using repo = await created();
    const bad = await repo.commit('Add the total of a cart', { files: { 'shop.js': shop('-=') } });
    await repo.git('mv', 'shop.js', 'cart.js');
    await repo.commit('Call it a cart');
    await repo.git('mv', 'cart.js', 'basket.js');
    const fix = await repo.commit('fix: total of a cart is negative', { files: { 'basket.js': shop('+=') } });
    assert.equal((await originOf(repo, fix))?.commit, bad);
  });

  it('follow a tree that was moved as a whole', async () => {
    const names = Array.from({ length: 50 }, (_, i) => `old/part${i}.js`);
    await using repo = await created();
    const bad = await repo.commit('Add the total of a cart', {
      files: {
        ...Object.fromEntries(names.map((name) => [name, lines(4, name.replace(/\W/g, ''))])),
        'old/shop.js': shop('-='),
      },
    });
    await repo.git('mv', 'old', 'new');
    await repo.commit('Move all');
    const fix = await repo.commit('fix: total of a cart is negative', { files: { 'new/shop.js': shop('+=') } });
    assert.equal((await originOf(repo, fix))?.commit, bad);
  });

  it('take no notice of line ends and of indentation', async () => {
    await using repo = await created();
    await repo.git('config', 'core.autocrlf', 'false');
    const bad = await repo.commit('Add the total of a cart', { files: { 'shop.js': shop('-=') } });
    const indented = shop('-=').replaceAll('  ', '\t').replaceAll('\n', '\r\n');
    await repo.commit('Tabs', { files: { 'shop.js': indented } });
    const fix = await repo.commit('fix: total of a cart is negative', { files: { 'shop.js': shop('+=') } });
    const origin = await originOf(repo, fix);
    assert.deepEqual([origin?.commit, origin?.lines, origin?.of], [bad, 1, 1]);
  });

  it('have no origin where they change no text', async () => {
    await using repo = await created({ 'data.js': lines(1, 'old') });
    await repo.commit('More', { files: { 'logo.js': Buffer.from([0, 1, 2, 0]), 'run.js': lines(2, 'run') } });
    const binary = await repo.commit('fix: logo', { files: { 'logo.js': Buffer.from([0, 1, 3, 0]) } });
    await repo.git('update-index', '--chmod=+x', 'run.js');
    const mode = await repo.commit('fix: run it');
    await repo.git('update-index', '--add', '--cacheinfo', `160000,${binary},module.js`);
    const submodule = await repo.commit('fix: the module');
    await repo.git('update-index', '--cacheinfo', `160000,${mode},module.js`);
    const moved = await repo.commit('fix: the module again');
    const { traces, problems } = await traced(repo, [moved, submodule, mode, binary]);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [...traces.values()],
      [1, 2, 3, 4].map(() => ({ isFix: true, origin: null })),
    );
  });

  it('may change where a link leads', async function () {
    if (process.platform === 'win32') this.skip();
    await using repo = await created();
    const link = async (target: string) => {
      const blob = await repo.gitWith(target, 'hash-object', '-w', '--stdin');
      await repo.git('update-index', '--add', '--cacheinfo', `120000,${blob},current.js`);
    };
    await link('version1/shop.js');
    const bad = await repo.commit('Link to the current version');
    await link('version2/shop.js');
    const fix = await repo.commit('fix: link to the current version');
    assert.equal((await originOf(repo, fix))?.commit, bad);
  });

  it('never name the commit that a history was cut at, or a root', async () => {
    await using repo = await Repository.create();
    await repo.commit('Start', { files: { 'shop.js': shop('-=') } });
    const ofRoot = await repo.commit('fix: total is negative', { files: { 'shop.js': shop('+=') } });
    assert.equal(await originOf(repo, ofRoot), null);
    await repo.commit('Change the total', { files: { 'shop.js': shop('*=') } });
    const fix = await repo.commit('fix: total is a product', { files: { 'shop.js': shop('+=') } });
    await using clone = await repo.clone({ depth: 2 });
    assert.equal(await originOf(clone, fix), null);
  });

  it('see a history as replaced objects show it', async () => {
    await using repo = await created();
    const bad = await repo.commit('Add the total of a cart', { files: { 'shop.js': shop('-=') } });
    const fix = await repo.commit('Total of a cart', { files: { 'shop.js': shop('+=') } });
    const text = await repo.git('cat-file', 'commit', fix);
    const other = await repo.gitWith(
      text.replace('Total of', 'fix: total of'),
      'hash-object',
      '-t',
      'commit',
      '-w',
      '--stdin',
    );
    await repo.git('replace', fix, other);
    assert.equal((await originOf(repo, fix))?.commit, bad);
  });

  it('may have any path and any message', async () => {
    await using repo = await created();
    const files =
      process.platform === 'win32' ? ['ä b.js'] : ['ä b.js', ':(top)*.js', 'a"b\\c.js', 'tab\there.js', '-p.js'];
    const at = (content: string) => Object.fromEntries(files.map((file) => [file, content]));
    const bad = await repo.commit('Add the total of a cart', { files: at(shop('-=')) });
    const message = `fix: ${'total of a cart '.repeat(700)}\n\ndiff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b`;
    const fix = await repo.commit(message, { files: at(shop('+=')) });
    const origin = await originOf(repo, fix);
    assert.deepEqual([origin?.commit, origin?.lines, origin?.of], [bad, files.length, files.length]);
  });

  it('depend on nothing that the user configured', async () => {
    await using repo = await created();
    const bad = await repo.commit('Add the total of a cart', { files: { 'shop.js': shop('-=') } });
    const fix = await repo.commit('fix: total of a cart is negative', { files: { 'shop.js': shop('+=') } });
    const plain = await originOf(repo, fix);
    await repo.write('ignored', `${bad}\n`);
    const settings = {
      'blame.ignoreRevsFile': 'ignored',
      'blame.showRoot': 'true',
      'blame.date': 'relative',
      'diff.noprefix': 'true',
      'diff.mnemonicPrefix': 'true',
      'diff.external': 'false',
      'diff.context': '9',
      'diff.interHunkContext': '9',
      'color.ui': 'always',
      'core.quotePath': 'true',
      'core.pager': 'false',
    };
    for (const [name, value] of Object.entries(settings)) await repo.git('config', name, value);
    assert.deepEqual(await originOf(repo, fix), plain);
  });
});

describe('commits to be traced', () => {
  it('are those of the window that change some code, newest first; no merges, programs and mass changes', async () => {
    await using repo = await created();
    const code = (word: string, count = 1) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`${word}${i}.ts`, word]));
    await repo.commit('Before', { at: '2026-02-01T00:00:00Z', files: code('before') });
    const first = await repo.commit('First', { at: '2026-03-01T00:00:00Z', files: code('first') });
    await repo.commit('Words', { files: { 'docs/guide.md': 'words' } });
    await repo.commit('Mass', { files: code('mass', 31) });
    await repo.commit('Bump', { author: 'dependabot[bot] <bot@example.org>', files: code('bump') });
    await repo.branch('feature');
    const early = await repo.commit('Early work', { authoredAt: '2026-01-01T00:00:00Z', files: code('early') });
    await repo.switchTo('main');
    const second = await repo.commit('Second', { files: code('second', 30) });
    await repo.merge('feature');
    await repo.branch('unmerged');
    await repo.commit('Elsewhere', { files: code('elsewhere') });
    const { facts } = await read(repo.path);
    const history = historyOf({ ...facts }, { asOf: Date.parse('2026-04-01T00:00:00Z') });
    assert.deepEqual(traceableCommits(history, Date.parse('2026-02-15T00:00:00Z')), [second, early, first]);
  });
});

describe('tracing', () => {
  /** So many fixes of a file each, newest first. */
  async function manyFixes(count: number) {
    const repo = await created();
    await repo.commit('Add parts', {
      files: Object.fromEntries(Array.from({ length: count }, (_, i) => [`part${i}.js`, shop('-=')])),
    });
    const shas: string[] = [];
    for (let i = 0; i < count; i++) {
      shas.unshift(await repo.commit(`fix: part ${i} is negative`, { files: { [`part${i}.js`]: shop('+=') } }));
    }
    return { repo, shas };
  }

  it('tells what it found in batches, the first of them small, and asks nothing that is known', async () => {
    const { repo, shas } = await manyFixes(13);
    await using _ = repo;
    const sizes: number[] = [];
    const { traces } = await traced(repo, shas, { onTraced: (some) => sizes.push(some.size) });
    assert.deepEqual(sizes, [10, 13]);
    assert.deepEqual([...traces.keys()], shas);
    const told: number[] = [];
    const again = await traced(repo, shas, { known: traces, onTraced: (some) => told.push(some.size) });
    assert.deepEqual(again.traces, traces);
    assert.deepEqual(told, []);
  });

  it('ends where it is cancelled, with what was told by then', async () => {
    const { repo, shas } = await manyFixes(12);
    await using _ = repo;
    const cancelling = new AbortController();
    let told: ReadonlyMap<string, Trace> = new Map();
    const onTraced = (some: ReadonlyMap<string, Trace>) => {
      told = some;
      cancelling.abort();
    };
    await assert.rejects(traced(repo, shas, { signal: cancelling.signal, onTraced }), { name: 'AbortError' });
    assert.deepEqual([...told.keys()], shas.slice(0, 10));
  });

  it('goes on after commits whose files are not here, and says that there are some', async () => {
    const { repo, shas } = await manyFixes(4);
    await using _ = repo;
    const last = await repo.commit('fix: all', { files: { 'last.js': shop('+=', 'price') } });
    const lost = await repo.git('rev-parse', `${last}:last.js`);
    await repo.write(`.git/objects/${lost.slice(0, 2)}/${lost.slice(2)}`, null);
    const { traces, problems } = await traced(repo, [last, ...shas]);
    assert.deepEqual([...traces.keys()], shas);
    assert.equal(problems[0]?.code, 'originsNotTraced');
    assert.match(problems[0]?.message ?? '', /could not be looked for\. git can't read a part/);
  });

  it('tells in a partial clone why nothing was found, and fetches nothing', async function () {
    if (!gitIsFrom(27)) this.skip();
    const { repo, shas } = await manyFixes(8);
    await using _ = repo;
    await using clone = await repo.clone({ filter: 'blob:none' });
    const before = await clone.git('count-objects', '-v');
    const { traces, problems } = await traced(clone, shas);
    assert.equal(traces.size, 0);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /partial clone has left a part of the history/);
    assert.equal(problems[0]?.fix, 'Fetch it: git fetch --refetch --no-filter');
    assert.equal(await clone.git('count-objects', '-v'), before);
  });
});
