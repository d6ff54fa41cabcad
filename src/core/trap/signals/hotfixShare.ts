import type { Look } from '../look';
import { areNotablyMore } from '../more';
import { rateOf } from '../rate';
import { byFactor, named, type Signal, unseen } from '../signal';
import { AFTER, grownBefore, halves, pooled } from '../weeks';

const LEAST_RELEASES = 5;

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
  const from = grownBefore(some, look.first);
  const rate = rateOf(look, { some, all }, pooled(look.counts, from));
  const matters = byFactor(rate.before, rate.after, 1.5);
  return {
    state: 'seen',
    signal: 'hotfixShare',
    aboutReliability: true,
    unit: 'share',
    noun: 'Share of hotfixes and rollbacks',
    ...rate,
    matters: matters === 'worse' && !areNotablyMore({ some, all }, from) ? null : matters,
    changes: [],
    releases: named(
      hotfixes
        .slice(AFTER)
        .map((releases, i) => [...releases.map(({ name }) => name), ...(rollbacks[AFTER + i] ?? [])]),
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
