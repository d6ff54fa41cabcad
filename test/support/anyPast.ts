import fc from 'fast-check';
import { commit, type Mark, type Past, past, sha, tag } from './past';

const TAGS = ['v1.0.0', 'v1.0.1', 'v1.1.0-rc.1', 'pkg@2.0.0', 'other@0.1.0-beta', '2026-01-05', 'latest', 'v9.9.9'];

interface Step {
  /** How far back its parents lie, the first one first. */
  readonly parents: readonly number[];
  readonly hours: number;
  readonly begunHoursBefore: number;
  readonly takesBack: number | null;
  readonly numbered: boolean;
  readonly bot: boolean;
  readonly files: readonly string[];
  readonly tags: readonly { readonly name: string; readonly hoursLater: number }[];
}

const step = (clocks: 'right' | 'wrong'): fc.Arbitrary<Step> =>
  fc.record({
    parents: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 0, maxLength: 3 }),
    hours: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 200 }) },
      fc.integer({ min: clocks === 'wrong' ? -500 : 0, max: 2000 }),
    ),
    begunHoursBefore: fc.oneof(fc.constant(0), fc.integer({ min: -5, max: 300 })),
    takesBack: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 3 }),
    numbered: fc.boolean(),
    bot: fc.boolean(),
    files: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }),
    tags: fc.array(
      fc.record({
        name: fc.constantFrom(...TAGS),
        hoursLater: fc.integer({ min: clocks === 'wrong' ? -2 : 0, max: 100 }),
      }),
      { maxLength: 2 },
    ),
  });

/** Histories of any shape: several roots, merges of all kinds, reverts, tags anywhere; unless said with wrong clocks. */
export function anyPast(clocks: 'right' | 'wrong' = 'wrong'): fc.Arbitrary<Past> {
  return fc.array(step(clocks), { maxLength: 40 }).map((steps) => past(...marksOf(steps)));
}

function marksOf(steps: readonly Step[]): Mark[] {
  let hour = 0;
  return steps.flatMap((step, i) => {
    hour += step.hours;
    const name = `c${i}`;
    const target = step.takesBack === null || step.takesBack > i ? null : sha(`c${i - step.takesBack}`);
    const subject = `Step ${i}${step.numbered ? ` (#${i})` : ''}`;
    return [
      commit(name, hour / 24, {
        after: step.parents.filter((back) => back <= i).map((back) => `c${i - back}`),
        begun: (hour - step.begunHoursBefore) / 24,
        says: target === null ? subject : `${subject}\n\nThis reverts commit ${target}.`,
        files: [...new Set(step.files)],
        bot: step.bot,
      }),
      ...step.tags.map(({ name: tagName, hoursLater }) => tag(tagName, (hour + hoursLater) / 24, name)),
    ];
  });
}
