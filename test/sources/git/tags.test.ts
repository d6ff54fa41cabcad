import assert from 'node:assert/strict';
import { read } from '../../support/reading';
import { Repository } from '../../support/repository';

const at = (text: string) => Date.parse(text);

describe('tags', () => {
  it('have the time of their tagger, else that of their commit', async () => {
    await using repo = await Repository.create();
    const sha = await repo.commit('One', { at: '2026-01-02T00:00:00Z', authoredAt: '2026-01-01T00:00:00Z' });
    await repo.tag('annotated', { annotated: true, at: '2026-01-05T00:00:00Z' });
    await repo.tag('plain');
    assert.deepEqual((await read(repo.path)).facts.tags, [
      { name: 'annotated', sha, taggedAt: at('2026-01-05T00:00:00Z') },
      { name: 'plain', sha, taggedAt: at('2026-01-02T00:00:00Z') },
    ]);
  });

  it('lead to a commit through other tags', async () => {
    await using repo = await Repository.create();
    const sha = await repo.commit('One');
    await repo.tag('a', { annotated: true });
    await repo.tag('b', { annotated: true, on: 'a' });
    await repo.tag('c', { annotated: true, on: 'b', at: '2026-02-01T00:00:00Z' });
    const { tags } = (await read(repo.path)).facts;
    assert.deepEqual(
      tags.map((tag) => [tag.name, tag.sha]),
      [
        ['a', sha],
        ['b', sha],
        ['c', sha],
      ],
    );
    assert.equal(tags[2]?.taggedAt, at('2026-02-01T00:00:00Z'));
  });

  it('on files and folders are no marks of the history, and no trouble', async () => {
    await using repo = await Repository.create();
    const sha = await repo.commit('One', { files: { 'key.asc': 'key' } });
    await repo.tag('blob', { on: 'HEAD:key.asc' });
    await repo.tag('tree', { on: 'HEAD^{tree}' });
    await repo.tag('blob-annotated', { on: 'HEAD:key.asc', annotated: true });
    await repo.tag('blob-nested', { on: 'blob-annotated', annotated: true });
    await repo.tag('v1');
    const { facts, problems } = await read(repo.path);
    assert.deepEqual(
      facts.tags.map((tag) => [tag.name, tag.sha]),
      [['v1', sha]],
    );
    assert.deepEqual(problems, []);
  });

  it('bring the commits that only they reach', async () => {
    await using repo = await Repository.create();
    await repo.commit('One');
    await repo.branch('release');
    const hotfix = await repo.commit('Hotfix');
    await repo.tag('v1.0.1');
    await repo.switchTo('main');
    await repo.git('branch', '--quiet', '-D', 'release');
    const { commits } = (await read(repo.path)).facts;
    assert.ok(commits.has(hotfix));
    assert.equal(commits.size, 2);
  });

  it('may have any name', async () => {
    await using repo = await Repository.create();
    await repo.commit('One');
    const names = ['-x', '@scope/pkg@1.2.3', 'größe-🚀', 'pkg/v1.0.0', 'ＦＵＬＬ'];
    for (const name of names) await repo.git('update-ref', `refs/tags/${name}`, 'HEAD');
    assert.deepEqual(new Set((await read(repo.path)).facts.tags.map(({ name }) => name)), new Set(names));
  });

  for (const [words, tagger] of [
    ['no tagger', ''],
    ['a date that is none', 'tagger A <a@b> yesterday\n'],
    ['a date beyond all numbers', 'tagger A <a@b> 99999999999999999999999 +0000\n'],
  ] as const) {
    it(`with ${words} have the time of their commit`, async () => {
      await using repo = await Repository.create();
      const sha = await repo.commit('One', { at: '2026-01-02T00:00:00Z' });
      const object = `object ${sha}\ntype commit\ntag odd\n${tagger}\nodd\n`;
      const tag = await repo.gitWith(object, 'hash-object', '-t', 'tag', '-w', '--literally', '--stdin');
      await repo.git('update-ref', 'refs/tags/odd', tag);
      assert.deepEqual((await read(repo.path)).facts.tags, [
        { name: 'odd', sha, taggedAt: at('2026-01-02T00:00:00Z') },
      ]);
    });
  }
});
