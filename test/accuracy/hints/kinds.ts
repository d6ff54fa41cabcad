import type { Scores } from './scores';

/** What is measured, with the goal that issue 5 set for repositories that nobody looked at. */
interface Kind {
  readonly title: string;
  /** Least scores. */
  readonly goal: Partial<Scores>;
  /** The goal is for the mean over repositories, each counting the same. */
  readonly macro?: true;
}

export const KINDS = {
  statedTrailers: { title: 'stated: trailers', goal: { precision: 0.99, recall: 1 } },
  statedProse: { title: 'stated: prose', goal: { precision: 0.88 } },
  statedReverts: { title: 'stated: reverts', goal: { recall: 1 } },
  reverts: { title: 'revert link, trailer hidden', goal: { precision: 0.99, recall: 0.95 } },
  lostReverts: { title: 'revert whose sha is not here', goal: { precision: 0.95, recall: 0.35 } },
  relands: { title: 'revert of a revert', goal: { recall: 0.9 } },
  picks: { title: 'cherry-pick identity', goal: { recall: 0.97 } },
  likely: { title: 'likely, lag up to 90 d', goal: { precision: 0.82, recall: 0.35 } },
  likelyShown: { title: '  of what is found to be a fix', goal: {} },
  possible: { title: 'possible and better, lag up to 30 d', goal: { f1: 0.65 } },
  possibleShown: { title: '  of what is found to be a fix', goal: {} },
  anyLag: { title: 'origin of a fix, any lag', goal: { f1: 0.56 }, macro: true },
  latest: { title: '  R-SZZ: the latest candidate', goal: {}, macro: true },
  all: { title: '  B-SZZ: all candidates', goal: {}, macro: true },
  fixes: { title: 'fix classifier, type hidden', goal: { f1: 0.66 }, macro: true },
  escapedFlag: { title: 'escaped to a release: flag', goal: {} },
  escaped: { title: 'escaped to a release: accuracy', goal: { recall: 0.86 } },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

export function kindOf(name: KindName): Kind {
  return KINDS[name];
}
