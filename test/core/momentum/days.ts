import fc from 'fast-check';
import { commit, type Mark, type Past, past, revert, tag } from '../../support/past';

/** What a team did on one day, none of which reaches into another day. */
export interface TeamDay {
  /** For each change hours from its beginning to its merge. */
  readonly changes: readonly number[];
  /** How many of them are taken back. */
  readonly reverted: number;
}

/** One day in a few has no change; some have changes that are taken back on the same day. */
export const anyDay: fc.Arbitrary<TeamDay> = fc
  .record({
    changes: fc.array(fc.constantFrom(1, 4, 9, 20, 60, 200), { maxLength: 4 }),
    reverted: fc.nat(2),
  })
  .map(({ changes, reverted }) => ({ changes, reverted: Math.min(changes.length, Math.max(0, reverted - 1)) }));

export const WORKING_DAY: TeamDay = { changes: [4, 20], reverted: 0 };
export const DAY_OFF: TeamDay = { changes: [], reverted: 0 };

/** So many days, each of which is like this. */
export function daysLike(day: TeamDay, count: number): TeamDay[] {
  return Array.from({ length: count }, () => day);
}

/**
 * A team's days one after the other, from day 0 on. With releases each day's changes go out at noon, and what takes
 * them back in the evening.
 */
export function teamOf(days: readonly TeamDay[], { releases = false, times = 1 } = {}): Past {
  let versions = 0;
  const released = (day: number, on: string): Mark[] => (releases ? [tag(`v1.${versions++}.0`, day, on)] : []);
  const marks = days.flatMap(({ changes, reverted }, day): Mark[] => {
    const names = changes.flatMap((hours, i) =>
      Array.from({ length: times }, (_, n) => ({ hours, name: `d${day}c${i}n${n}`, i })),
    );
    const [last] = names.slice(-1);
    if (!last) return [];
    const merged = names.map(({ hours, name }, i) => {
      const at = day + 0.1 + (0.3 * i) / names.length;
      return commit(name, at, { begun: at - hours / 24 });
    });
    const bad = names.filter(({ i }) => i < reverted);
    const undoing = bad.map(({ name }, i) => revert(`${name}r`, day + 0.6 + (0.2 * i) / bad.length, name));
    const evening = bad.at(-1);
    return [
      ...merged,
      ...released(day + 0.5, last.name),
      ...undoing,
      ...(evening ? released(day + 0.9, `${evening.name}r`) : []),
    ];
  });
  return past(marks);
}
