import { HOUR, type Instant, WEEK } from '../../../src/core/time/instant';
import { WEEKS, wholeSecond, workingTime } from './calendar';
import { logNormal, poisson, type Random, weeklyFactors } from './draws';
import { filesTouched } from './filesTouched';
import type { Course, Team } from './team';
import { titleOf } from './titles';

/** A change before anything is known of its repair. */
export interface Work {
  /** A full object name. */
  readonly sha: string;
  /** Of its pull request; null for what was committed directly. */
  readonly number: number | null;
  readonly title: string;
  readonly body: string;
  readonly begunAt: Instant;
  readonly at: Instant;
  readonly bot: boolean;
  readonly files: readonly string[];
}

/** Where a history is drawn: one part of a repository, up to an instant. */
export interface Place {
  readonly random: Random;
  readonly now: Instant;
  /** Of its paths. */
  readonly folder: string;
  readonly course: Course;
  /** How hard each week was: the factor of its failures and outages, the last week first. */
  readonly stress: readonly number[];
}

export function weeksAgo({ now }: Pick<Place, 'now'>, at: Instant): number {
  return (now - at) / WEEK;
}

export function teamAt(place: Place, at: Instant): Team {
  return place.course(weeksAgo(place, at));
}

export function stressAt(place: Place, at: Instant): number {
  return place.stress[Math.floor(weeksAgo(place, at))] ?? 1;
}

/** From one week to the next: the median of the public repositories. */
const LIKENESS = 0.2;
const STRESS = 0.08;

export function stressOf(random: Random): number[] {
  return weeklyFactors(random, WEEKS, STRESS, LIKENESS);
}

/** What people and bots bring, oldest first. @param next Numbers pull requests. */
export function workOf(place: Place, next: () => number): Work[] {
  const { random, now, course } = place;
  const factors = weeklyFactors(random, WEEKS, course(0).unsteadiness, LIKENESS);
  return factors
    .flatMap((factor, week) => {
      const start = now - (week + 1) * WEEK;
      const team = course(week + 0.5);
      const people = times(poisson(random, team.changes * factor), () =>
        byPeople(place, workingTime(random, start), next),
      );
      const bots = times(poisson(random, team.botChanges), () => byBot(place, workingTime(random, start), next));
      return [...people, ...bots];
    })
    .toSorted((a, b) => a.at - b.at);
}

function byPeople(place: Place, at: Instant, next: () => number): Work {
  const { random, folder } = place;
  const team = teamAt(place, at);
  const number = team.direct ? null : next();
  const begunAt = wholeSecond(at - logNormal(random, team.leadHours, LEAD) * HOUR);
  return {
    sha: anyName(random),
    number,
    title: titleOf(random),
    body: random() < team.assisted ? 'Co-authored-by: Claude <noreply@anthropic.com>' : '',
    begunAt: team.direct ? at : begunAt,
    at,
    bot: false,
    files: filesTouched(random, folder, team),
  };
}

/** Sigma of the logarithm of lead times. */
const LEAD = 1.3;

function byBot({ random, folder }: Place, at: Instant, next: () => number): Work {
  const [minor, patch] = [Math.floor(random() * 30), Math.floor(random() * 30)];
  return {
    sha: anyName(random),
    number: next(),
    title: `Bump ${titleOf(random).split(' ').at(-1)} from 2.${minor}.${patch} to 2.${minor}.${patch + 1}`,
    body: '',
    begunAt: at - HOUR,
    at,
    bot: true,
    files: [`${folder}package.json`, `${folder}package-lock.json`],
  };
}

export function anyName(random: Random): string {
  return times(5, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}
