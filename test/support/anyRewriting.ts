import fc from 'fast-check';
import { anyStep, type Step } from './anyHistory';
import { type Grown, grow } from './growth';
import type { Repository } from './repository';

/** What may happen to a repository between two looks at it. */
export type Event =
  | { readonly kind: 'grow'; readonly steps: readonly Step[]; readonly mainBack: number }
  | { readonly kind: 'moveTag' | 'deleteTag'; readonly which: number; readonly to: number }
  | { readonly kind: 'collectGarbage' }
  | { readonly kind: 'nothing' };

/** Growth may leave commits behind: the branch is reset, or goes on from an older commit as after a rebase. */
export const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('grow' as const),
      steps: fc.array(anyStep(), { maxLength: 6, size: 'max' }),
      mainBack: fc.oneof(fc.constant(0), fc.nat({ max: 6 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('moveTag' as const, 'deleteTag' as const),
      which: fc.nat({ max: 9 }),
      to: fc.nat({ max: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'collectGarbage' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'nothing' as const }) },
);

/**
 * Makes it happen in a bare repository.
 * @param before The commits that are there.
 * @returns Those that are there then.
 */
export async function happen(
  event: Event,
  repository: Repository,
  before: readonly Grown[],
): Promise<readonly Grown[]> {
  switch (event.kind) {
    case 'grow':
      return grow(repository, event.steps, { before, mainBack: event.mainBack });
    case 'moveTag':
    case 'deleteTag': {
      const tags = (await repository.git('tag')).split('\n').filter((name) => name !== '');
      const tag = tags[event.which % tags.length];
      const to = before.at(-1 - event.to);
      if (tag === undefined || !to) return before;
      if (event.kind === 'moveTag') await repository.git('tag', '--force', tag, to.sha);
      else await repository.git('tag', '--delete', tag);
      return before;
    }
    case 'collectGarbage': {
      await repository.git('gc', '--quiet', '--prune=now');
      const there = new Set((await repository.git('rev-list', '--all')).split('\n'));
      return before.filter(({ sha }) => there.has(sha));
    }
    case 'nothing':
      return before;
  }
}
