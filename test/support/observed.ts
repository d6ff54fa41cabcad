import { PROFILES } from '../../src/core/delivery/profile';
import { factsOf } from '../../src/core/facts/facts';
import type { ToldFacts } from '../../src/core/facts/toldFacts';
import { failuresOf } from '../../src/core/failures/failures';
import { withReleaseFailures } from '../../src/core/failures/releases/releaseFailures';
import { historyOf } from '../../src/core/history/history';
import { LOOK_BACK } from '../../src/core/momentum/course';
import type { Observed } from '../../src/core/momentum/observed';
import { EQUAL_WEIGHTS } from '../../src/core/momentum/weights';
import type { Instant } from '../../src/core/time/instant';
import { NO_EVIDENCE } from './noEvidence';
import type { Past } from './past';

const NOTHING_TOLD: ToldFacts = { incidents: [], deployments: [], lists: [] };

/** What is seen of a past as of an instant, without any endpoint unless said. */
export function observedOf(
  facts: Past,
  now: Instant,
  { told = NOTHING_TOLD, ...others }: Partial<Omit<Observed, 'told'>> & { readonly told?: ToldFacts } = {},
): Observed {
  const history = historyOf(facts, { asOf: now, since: now - LOOK_BACK });
  return {
    ...{ now, history, slos: [], readings: [], pipelines: { runs: [], whyUnknown: null }, targets: {} },
    failures: withReleaseFailures(history, failuresOf(history, NO_EVIDENCE), [], []),
    told: factsOf(history.releases, told, now),
    profile: PROFILES.dora,
    weights: EQUAL_WEIGHTS,
    ...others,
  };
}
