import fc from 'fast-check';

/** A commit to be made after others, which are told by how many commits back they were made. */
export interface Step {
  /** The first one first; none for a root. */
  readonly parents: readonly number[];
  /** Between the commit before and this one; negative where a clock is wrong. */
  readonly hours: number;
  readonly begunHoursBefore: number;
  /** What its message names, and in which words. */
  readonly names: { readonly back: number; readonly as: 'pick' | 'revert'; readonly digits: number } | null;
  readonly numbered: boolean;
  readonly bot: boolean;
  /** What it writes: text of its own, or one that the file may have already. */
  readonly files: readonly { readonly path: string; readonly own: boolean }[];
  readonly tags: readonly StepTag[];
}

export interface StepTag {
  /** With `#` for a number that no other tag has. */
  readonly name: string;
  readonly kind: 'light' | 'annotated' | 'nested';
  readonly hoursLater: number;
}

const TAGS = [
  'v1.#.0',
  'v#.0.0',
  'v1.#.0-rc.1',
  'v1.#.0b2',
  'pkg@2.#.0',
  'other@0.#.0-beta',
  'latest-#',
  'nightly/1.0.#',
];

const stepTag: fc.Arbitrary<StepTag> = fc.record({
  name: fc.constantFrom(...TAGS),
  kind: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('light' as const, 'annotated' as const) },
    { weight: 1, arbitrary: fc.constant('nested' as const) },
  ),
  hoursLater: fc.oneof(fc.constantFrom(0, 0, 1), fc.integer({ min: -2, max: 300 })),
});

const names = (as: 'pick' | 'revert') =>
  fc.record({ back: fc.integer({ min: 1, max: 12 }), as: fc.constant(as), digits: fc.constantFrom(9, 40) });

export function anyStep(): fc.Arbitrary<Step> {
  return fc.record({
    parents: fc.oneof(
      { weight: 6, arbitrary: fc.constant([1]) },
      { weight: 6, arbitrary: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }) },
      { weight: 1, arbitrary: fc.constant([]) },
    ),
    hours: fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 0, max: 200 }) },
      { weight: 1, arbitrary: fc.integer({ min: -1000, max: 3000 }) },
    ),
    begunHoursBefore: fc.oneof(fc.constant(0), fc.integer({ min: -5, max: 300 })),
    names: fc.option(fc.oneof(names('pick'), names('revert')), { freq: 2 }),
    numbered: fc.boolean(),
    bot: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    files: fc.uniqueArray(
      fc.record({ path: fc.constantFrom('a', 'b', 'lib/c', 'lib/ünï "code"'), own: fc.boolean() }),
      { maxLength: 3, selector: ({ path }) => path },
    ),
    tags: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(stepTag, { minLength: 1, maxLength: 3 }) },
    ),
  });
}

/** Histories of any shape: several roots, criss-cross and octopus merges, wrong clocks, tags of all kinds anywhere. */
export function anyHistory(): fc.Arbitrary<readonly Step[]> {
  return fc.array(anyStep(), { minLength: 1, maxLength: 30, size: 'max' });
}
