/** What a team is like in one week: rates that its history is drawn around. */
export interface Team {
  /** People's changes that land in a week, repairs aside. */
  readonly changes: number;
  /** Variance of a week's changes beyond that of a Poisson process, as a share of the mean squared. */
  readonly unsteadiness: number;
  /** Commits land on the mainline without a pull request. */
  readonly direct: boolean;
  /** Of a change: from its first work to its merge, median hours. */
  readonly leadHours: number;
  /** Median paths of a change. */
  readonly files: number;
  /** Share of the changes that touch a second component. */
  readonly wide: number;
  /** Share of the changes that an assistant had a part in. */
  readonly assisted: number;
  readonly botChanges: number;
  /** Planned ones in a week. */
  readonly releases: number;
  /** Share of people's changes, and of bots', that are repaired later by a change that says so. */
  readonly failing: number;
  readonly botFailing: number;
  /** Share of these that nobody had yet when they were repaired. */
  readonly caught: number;
  /** Share of the others that a quick release of its own repairs. */
  readonly hotfixed: number;
  /** From the release of what failed to its repair: median hours where that gets a release of its own, and else. */
  readonly hotfixHours: number;
  readonly repairHours: number;
  /** Lines rewritten within three weeks ÷ lines written. */
  readonly rework: number;
  /** Null where no objective is recorded. */
  readonly service: Service | null;
  /** Share of what users suffered from that is reported as an incident; null where none are reported. */
  readonly reported: number | null;
  /** Median minutes of a run on the mainline, and the share that fails; null where none are told. */
  readonly pipelines: { readonly minutes: number; readonly failing: number } | null;
}

/** What users of a service meet. */
export interface Service {
  /** Events a day. */
  readonly traffic: number;
  /** The burn rate on usual days. */
  readonly burn: number;
  /** Outages in a week, and the share of a month's budget that one costs: median. */
  readonly outages: number;
  readonly cost: number;
  /** Nothing is recorded any more. */
  readonly lost: boolean;
}

/** How a team is at each time. @param weeksAgo May be broken. */
export type Course = (weeksAgo: number) => Team;

/**
 * About eight people who do well. Weeks, files and weekdays are as in the last three years of the public repositories
 * with 15 changes a week and more (docs/accuracy.md, "The verdict"); failures as DORA's high performers have them, as far
 * as histories state them.
 */
export const TEAM: Team = {
  changes: 30,
  unsteadiness: 0.2,
  direct: false,
  leadHours: 20,
  files: 2.5,
  wide: 0.2,
  assisted: 0.15,
  botChanges: 4,
  releases: 4,
  failing: 0.045,
  botFailing: 0.005,
  caught: 0.25,
  hotfixed: 0.2,
  hotfixHours: 2,
  repairHours: 12,
  rework: 0.12,
  service: { traffic: 200_000, burn: 0.25, outages: 0.5, cost: 0.04, lost: false },
  reported: null,
  pipelines: null,
};

/** How far a change has come that begins so many weeks ago and takes so many: 0 to 1. */
export function progress(weeksAgo: number, begins: number, takes: number): number {
  return Math.min(1, Math.max(0, (begins - weeksAgo) / takes));
}
