import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Landing, landingOf } from '../../../src/core/history/landing';
import { mainlineOf } from '../../../src/core/history/mainline';
import type { RepositoryFacts } from '../../../src/core/history/repository';
import { anyPast } from '../../support/anyPast';
import { commitAt, reachableFrom } from '../../support/commitList';
import { commit, type Mark, merge, past, sha } from '../../support/past';

function landingIn({ commits, mainline }: RepositoryFacts): Landing {
  return landingOf(commits, mainlineOf(commits, mainline?.sha ?? '', Number.POSITIVE_INFINITY));
}

/** The commits that each commit of the mainline brought, by the names they have here. */
function brought(names: string, ...marks: Mark[]): Record<string, string> {
  const facts = past(...marks);
  const named = new Map(names.split(' ').map((name) => [sha(name), name]));
  const nameOf = (row: number) => named.get(facts.commits.shaOf(row)) ?? `row ${row}`;
  const landing = landingIn(facts);
  return Object.fromEntries(
    landing.mainline.map((row, place) => [
      nameOf(row),
      Array.from(landing.broughtAt(place), nameOf).toSorted().join(' '),
    ]),
  );
}

describe('landing brings each commit once', () => {
  it('where a branch took the mainline in before it landed', () => {
    assert.deepEqual(
      brought(
        'base main idea back more landed',
        commit('base', 0),
        commit('main', 1, { after: ['base'] }),
        commit('idea', 1, { after: ['base'] }),
        merge('back', 2, 'idea', 'main'),
        commit('more', 3),
        merge('landed', 4, 'main', 'more'),
      ),
      { base: 'base', main: 'main', landed: 'back idea more' },
    );
  });

  it('where two branches merged one another (criss-cross)', () => {
    assert.deepEqual(
      brought(
        'base a b ab ba first second',
        commit('base', 0),
        commit('a', 1, { after: ['base'] }),
        commit('b', 1, { after: ['base'] }),
        merge('ab', 2, 'a', 'b'),
        merge('ba', 2, 'b', 'a'),
        merge('first', 3, 'base', 'ab'),
        merge('second', 4, 'first', 'ba'),
      ),
      { base: 'base', first: 'a ab b', second: 'ba' },
    );
  });

  it('where a branch lands twice', () => {
    assert.deepEqual(
      brought(
        'base one first two second',
        commit('base', 0),
        commit('one', 1),
        merge('first', 2, 'base', 'one'),
        commit('two', 3, { after: ['one'] }),
        merge('second', 4, 'first', 'two'),
      ),
      { base: 'base', first: 'one', second: 'two' },
    );
  });

  it('where a history of its own is merged in', () => {
    assert.deepEqual(
      brought(
        'base other landed',
        commit('base', 0),
        commit('other', 1, { after: [] }),
        merge('landed', 2, 'base', 'other'),
      ),
      { base: 'base', landed: 'other' },
    );
  });

  it('where an octopus merges branches that share commits', () => {
    assert.deepEqual(
      brought(
        'base shared one two landed',
        commit('base', 0),
        commit('shared', 1),
        commit('one', 2, { after: ['shared'] }),
        commit('two', 2, { after: ['shared'] }),
        merge('landed', 3, 'base', 'one', 'two', 'shared'),
      ),
      { base: 'base', landed: 'one shared two' },
    );
  });

  it('and none at all where what is merged was there already', () => {
    assert.deepEqual(
      brought('base next again', commit('base', 0), commit('next', 1), merge('again', 2, 'next', 'base')),
      { base: 'base', next: 'next', again: '' },
    );
  });
});

describe('landing', () => {
  it('is nowhere for what never landed', () => {
    const facts = past(commit('base', 0), commit('idea', 1), commit('main', 2, { after: ['base'] }));
    const { placeOf } = landingIn(facts);
    const placeIn = (name: string) => placeOf(facts.commits.rowOf(sha(name)));
    assert.deepEqual([placeIn('base'), placeIn('main'), placeIn('idea'), placeOf(99)], [0, 1, -1, -1]);
  });

  it('holds every commit that the mainline reaches, exactly once', () => {
    fc.assert(
      fc.property(anyPast(), (facts) => {
        const { commits } = facts;
        const { mainline, broughtAt, placeOf } = landingIn(facts);
        const held = mainline.flatMap((row, place) => {
          const rows = [...(commits.isMerge(row) ? [row] : []), ...broughtAt(place)];
          assert.deepEqual(
            rows.map(placeOf),
            rows.map(() => place),
          );
          return rows;
        });
        const reachable = [...reachableFrom(commits, facts.mainline?.sha ?? '')];
        assert.deepEqual(held.toSorted(ascending), reachable.toSorted(ascending));
        const elsewhere = Array.from({ length: commits.rows }, (_, row) => row).filter((row) => !held.includes(row));
        assert.ok(elsewhere.every((row) => placeOf(row) === -1));
      }),
    );
  });

  it('has a place for each commit of the first-parent chain, in its order', () => {
    fc.assert(
      fc.property(anyPast(), (facts) => {
        const { commits } = facts;
        const chain: number[] = [];
        for (let row = commits.rowOf(facts.mainline?.sha ?? ''); row >= 0; row = parentOf(row)) chain.unshift(row);
        assert.deepEqual(landingIn(facts).mainline, chain);

        function parentOf(row: number): number {
          const [parent] = commitAt(commits, row).parents;
          return parent === undefined ? -1 : commits.rowOf(parent);
        }
      }),
    );
  });
});

function ascending(a: number, b: number): number {
  return a - b;
}
