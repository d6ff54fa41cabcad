import { pipelineRuns } from '../../../src/core/facts/pipelineRun';
import type { Rework } from '../../../src/core/history/details';
import type { Observed } from '../../../src/core/momentum/observed';
import { slosOf } from '../../../src/core/reliability/sloOf';
import { type EndpointFacts, NO_ENDPOINTS } from '../../../src/core/report/endpointFacts';
import type { Instant } from '../../../src/core/time/instant';
import type { Trap } from '../../../src/core/trap/trap';
import { trapOf } from '../../../src/core/trap/velocityTrap';
import { observedOf } from '../../support/observed';
import { commit, type Mark, onDay, type Past, past, revert, tag } from '../../support/past';

/** The first of the 168 days that are compared, and the instant that they end at. */
export const BEFORE = 200;
export const AFTER = BEFORE + 84;
export const END = AFTER + 84;

/** What a team does in a week. */
export interface Habits {
  readonly changes: number;
  readonly files: number;
  /** How many of the changes are taken back, and how many days after. */
  readonly reverts: number;
  readonly days: number;
  readonly releases: number;
}

export const STEADY: Habits = { changes: 10, files: 2, reverts: 1, days: 4, releases: 2 };

/** The weeks from 32 before the windows on; each is as said. */
export function teamOf(habits: (week: number, isAfter: boolean) => Partial<Habits>): Past {
  const marks: Mark[] = [commit('base', 0)];
  for (let week = 0; week < 52; week++) {
    const start = 4 + week * 7;
    const { changes, files, reverts, days, releases } = { ...STEADY, ...habits(week, start >= AFTER) };
    const at = (share: number) => start + 6.9 * share;
    for (let i = 0; i < changes; i++) {
      // all of the same size would leave nothing to chance
      const size = files + ((i + week) % 2);
      const touched = Array.from(
        { length: size },
        (_, file) => `area${(week + (i % 4 === 0 ? i + file : i)) % 5}/${i}-${file}.ts`,
      );
      marks.push(commit(`c${week}-${i}`, at(i / changes), { files: touched }));
      if (i < reverts) marks.push(revert(`r${week}-${i}`, at(i / changes) + days, `c${week}-${i}`, { files: touched }));
    }
    for (let i = 0; i < releases; i++)
      marks.push(
        tag(`v1.${week}.${i}`, at((i + 0.95) / releases), `c${week}-${Math.ceil(((i + 1) * changes) / releases) - 1}`),
      );
  }
  return past(inTime(marks));
}

/** The last commit is the mainline's tip: so the later ones have to come later. */
export function inTime(marks: readonly Mark[]): Mark[] {
  return marks.toSorted((a, b) => a.day - b.day || Number(a.kind === 'tag') - Number(b.kind === 'tag'));
}

export interface Seen {
  readonly now?: Instant;
  readonly endpoints?: Partial<EndpointFacts>;
  readonly rework?: ReadonlyMap<string, Rework> | null;
}

export function seenOf(facts: Past, { now = onDay(END), endpoints = {} }: Seen = {}): Observed {
  const told = { ...NO_ENDPOINTS, ...endpoints };
  return observedOf(facts, now, {
    told,
    slos: slosOf(told, now).slos,
    readings: told.readings,
    pipelines: pipelineRuns(told, 'main', now),
  });
}

export function trapIn(facts: Past, seen: Seen = {}): Trap {
  return trapOf(seenOf(facts, seen), seen.rework ?? null);
}
