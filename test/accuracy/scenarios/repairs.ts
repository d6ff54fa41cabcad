import { DAY, HOUR, type Instant, MINUTE } from '../../../src/core/time/instant';
import { nextWorkingTime, wholeSecond } from './calendar';
import { between, logNormal, type Random } from './draws';
import { anyName, type Place, stressAt, teamAt, type Work } from './work';

/** What users suffered from. */
export interface Suffering {
  readonly from: Instant;
  readonly to: Instant;
}

export interface Repairs {
  readonly work: readonly Work[];
  /** When a release of its own brought one, and after which planned release. */
  readonly hotfixes: readonly { readonly at: Instant; readonly after: Instant }[];
  readonly suffered: readonly Suffering[];
}

/** Sigma of the logarithm of how long repairs take, with and without a release of their own. */
const SIGMA = { hotfix: 0.6, usual: 0.9 };
/** How long it takes to notice what nobody has yet: median hours. */
const CAUGHT = 6;

/** Some changes fail, and are repaired by others. @param releases Planned, oldest first. */
export function repairsOf(
  place: Place,
  all: readonly Work[],
  releases: readonly Instant[],
  next: () => number,
): Repairs {
  const { random, now } = place;
  const work: Work[] = [];
  const hotfixes: Repairs['hotfixes'][number][] = [];
  const suffered: Suffering[] = [];
  const repair = (failed: Work, at: Instant) => {
    if (at < now) work.push(repairOf(random, failed, wholeSecond(at), next));
  };
  for (const failed of all) {
    const { at, bot } = failed;
    const team = teamAt(place, at);
    if (random() >= (bot ? team.botFailing : team.failing) * stressAt(place, at)) continue;
    const releasedAt = releases.find((each) => each > at) ?? Number.POSITIVE_INFINITY;
    if (random() < team.caught) {
      const noticed = at + logNormal(random, CAUGHT, 1) * HOUR;
      repair(failed, noticed < releasedAt ? noticed : between(random, at + MINUTE, releasedAt));
      continue;
    }
    if (releasedAt >= now) continue;
    const { hotfixed, hotfixHours, repairHours } = teamAt(place, releasedAt);
    const isHot = random() < hotfixed;
    const hours = isHot ? logNormal(random, hotfixHours, SIGMA.hotfix) : logNormal(random, repairHours, SIGMA.usual);
    const repairedAt = isHot ? releasedAt + hours * HOUR : nextWorkingTime(releasedAt + hours * HOUR);
    repair(failed, repairedAt);
    if (isHot) hotfixes.push({ at: wholeSecond(repairedAt + 20 * MINUTE), after: releasedAt });
    suffered.push({ from: releasedAt, to: repairedAt });
  }
  return { work, hotfixes, suffered };
}

/** A revert or a fix, as developers and code hosts word it. */
function repairOf(random: Random, failed: Work, at: Instant, next: () => number): Work {
  const { sha, title, number, files } = failed;
  const quoted = number === null ? title : `${title} (#${number})`;
  const isRevert = random() < REVERTED;
  const body = isRevert ? revertText(random, sha, number) : fixText(random, sha, quoted);
  return {
    sha: anyName(random),
    number: number === null ? null : next(),
    title: isRevert ? `Revert "${quoted}"` : `Fix what ${title.slice(0, 1).toLowerCase()}${title.slice(1)} broke`,
    body,
    begunAt: at - Math.min(DAY, logNormal(random, 2, 1) * HOUR),
    at,
    bot: false,
    files: isRevert ? files : files.slice(0, 3),
  };
}

/** The rest are fixes. */
const REVERTED = 0.4;

function revertText(random: Random, sha: string, number: number | null): string {
  return number !== null && random() < 0.4 ? `Reverts acme/shop#${number}` : `This reverts commit ${sha}.`;
}

function fixText(random: Random, sha: string, quoted: string): string {
  return random() < 0.5
    ? `Fixes: ${sha.slice(0, 12)} ("${quoted}")`
    : `The list stayed empty, a regression from commit ${sha.slice(0, 12)}.`;
}
