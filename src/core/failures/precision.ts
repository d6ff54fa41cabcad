import type { Duration } from '../time/duration';
import { DAY } from '../time/instant';
import type { Failure } from './failure';

/** A sentence in a message means what it seems to in this share of cases; a trailer and a link of a revert in nearly all. */
const SENTENCE = 0.88;
const LINK = 0.99;

/** Judged by hand: 94 of 105 (docs/hotfix-audit.md), however sure its evidence was. */
const HOTFIX = 0.9;

/** Of what blame tells, by the days between fix and origin: up to 30, and more. Source: docs/accuracy.md. */
const BLAME = { likely: [0.8, 0.7], possible: [0.5, 0.5] } as const;

/**
 * The share of hints on such a ground that were right in labelled histories (docs/accuracy.md); null for a rollback, of
 * which no history has labels.
 * @param lag From the commit that failed to the one that repairs it.
 */
export function precisionOf(
  { ground, confidence }: Pick<Failure, 'ground' | 'confidence'>,
  lag: Duration,
): number | null {
  switch (ground.by) {
    case 'name':
    case 'number':
    case 'title':
    case 'patch':
    case 'trailer':
      return LINK;
    case 'rollback':
      return null;
    case 'sentence':
      return SENTENCE;
    case 'hotfix':
      return Math.min(HOTFIX, precisionOf({ ground: ground.repair, confidence }, lag) ?? HOTFIX);
    case 'blame': {
      const [soon, later] = BLAME[confidence === 'likely' ? 'likely' : 'possible'];
      return lag <= 30 * DAY ? soon : later;
    }
  }
}
