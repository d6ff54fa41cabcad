import type { Look } from '../look';
import { halves, rateOf } from '../rate';
import { byFactor, named, type Signal, unseen } from '../signal';
import { HALF } from '../weeks';

const LEAST_RELEASES = 5;
/** Fewer more than before are no trend. */
const LEAST_MORE = 3;

/** Releases that nobody had planned, hotfixes and returns to an older one, per release. */
export function hotfixShare(look: Look): Signal {
  const all = look.releases.map(({ length }) => length);
  const [releasesBefore, releasesAfter] = halves(all);
  if (Math.min(releasesBefore, releasesAfter) < LEAST_RELEASES)
    return unseen('hotfixShare', `Hotfixes: fewer than ${LEAST_RELEASES} releases in one of the windows.`);
  if (look.observed.failures.length === 0)
    return unseen('hotfixShare', 'Hotfixes: nothing in git says what any release repaired.');
  const hotfixes = look.releases.map((releases) => releases.filter((release) => look.hotfixes.has(release)));
  const rollbacks = rollbacksIn(look);
  const some = hotfixes.map(({ length }, i) => length + (rollbacks[i]?.length ?? 0));
  const rate = rateOf(look, { some, all }, look.spans);
  const [before, after] = halves(some);
  const matters = byFactor(rate.before, rate.after, 1.5);
  return {
    state: 'seen',
    signal: 'hotfixShare',
    aboutReliability: true,
    unit: 'share',
    noun: 'Share of hotfixes and rollbacks',
    ...rate,
    matters: matters === 'worse' && after - before < LEAST_MORE ? null : matters,
    changes: [],
    releases: named(
      hotfixes.slice(HALF).map((releases, i) => [...releases.map(({ name }) => name), ...(rollbacks[HALF + i] ?? [])]),
      (name) => name,
    ),
  };
}

/** Of each week the releases that users lost again. */
function rollbacksIn({ repaired }: Look): string[][] {
  return repaired.map((failures) =>
    failures.flatMap(({ kind, failedIn }) => (kind === 'rolledBack' && failedIn ? [failedIn.name] : [])),
  );
}
