import type { Failure, Ground } from '../failures/failure';
import type { Tier } from '../failures/origins/origin';
import { asPhrase } from '../foreignText';
import type { History } from '../history/history';
import { DAY, HOUR } from '../time/instant';

/** What tells that a change failed, as a sentence. @param subjects By commit. */
export function hintSentence(failure: Failure, history: History, subjects: ReadonlyMap<string, string>): string {
  const { ground, caught } = failure;
  const told = phraseOf(ground, failure, history, subjects);
  // others begin with a name
  const begun = ground.by === 'blame' ? told.charAt(0).toUpperCase() + told.slice(1) : told;
  return `${begun}${caught ? ', before it reached a release' : ''}.`;
}

function phraseOf(ground: Ground, failure: Failure, history: History, subjects: ReadonlyMap<string, string>): string {
  const { commit, repairCommit, change, repair } = failure;
  const bad = named(commit, subjects.get(commit) ?? subjects.get(change.sha));
  const fix = named(repairCommit, subjects.get(repairCommit) ?? subjects.get(repair.sha));
  const reverted = `${bad} was reverted by ${shorten(repairCommit)}`;
  switch (ground.by) {
    case 'name':
      return `${reverted}, which names it`;
    case 'number':
      return `${reverted}, which names its pull request${numberOf(failure, history)}`;
    case 'title':
      return `${reverted}, whose title quotes it`;
    case 'patch':
      return `${reverted}, which undoes ${Math.floor(100 * ground.overlap)} % of it`;
    case 'trailer':
      return `${fix} says in a trailer that it repairs ${bad}`;
    case 'sentence':
      return `${fix} says that it repairs a fault of ${bad}`;
    case 'blame':
      return ground.lines === 0
        ? `${bad} was among the last to change what ${fix} changes, ${earlier(failure, history)}`
        : `${linesOf(ground, fix)} last written by ${bad}, ${earlier(failure, history)}`;
    case 'hotfix':
      return `${followed(failure)} and repairs it: ${phraseOf(ground.repair, failure, history, subjects)}`;
    case 'rollback':
      return returned(failure, ground.to, history);
  }
}

/** `“Drop the cache” (abc12345)`. */
function named(sha: string, subject: string | undefined): string {
  const title = asPhrase(subject ?? '');
  return title === '' ? shorten(sha) : `“${title}” (${shorten(sha)})`;
}

function shorten(sha: string): string {
  return sha.slice(0, 8);
}

function numberOf({ commit, change }: Failure, { facts: { commits } }: History): string {
  const number = [commit, change.sha]
    .map((sha) => commits.keyOf(commits.rowOf(sha), 'number'))
    .find((each) => each > 0);
  return number === undefined ? '' : ` #${number}`;
}

/** `all 4 lines of code that “Fix the crash” (abc12345) removed were`. */
function linesOf({ tier, lines, of }: Extract<Ground, { by: 'blame' }>, fix: string): string {
  const which = `${of === 1 ? 'line' : 'lines'} ${placeOf(tier, fix)} ${lines === 1 ? 'was' : 'were'}`;
  if (of === 1) return `the only ${which}`;
  if (lines < of) return `${lines} of the ${of} ${which}`;
  return of === 2 ? `both ${which}` : `all ${of} ${which}`;
}

/** Comments, brackets and the like that a fix removed aren't counted. */
function placeOf(tier: Tier, fix: string): string {
  switch (tier) {
    case 'unanimous':
    case 'mixed':
      return `of code that ${fix} removed`;
    case 'ghost':
      return `around what ${fix} changed`;
    case 'recent':
    case 'bulk':
      return `in or around what ${fix} changed`;
  }
}

function earlier({ commit, repairCommit }: Failure, { facts: { commits } }: History): string {
  const days = Math.floor((committedAt(repairCommit) - committedAt(commit)) / DAY);
  if (days < 1) return 'less than a day earlier';
  return days === 1 ? '1 day earlier' : `${days} days earlier`;

  function committedAt(sha: string) {
    return commits.committedAt(commits.rowOf(sha));
  }
}

function followed({ failedIn, repairedIn, failedAt, repairedAt }: Failure): string {
  const hours = Math.round((repairedAt - failedAt) / HOUR);
  const after = hours < 1 ? 'within an hour' : `after ${hours} h`;
  return `${repairedIn?.name ?? ''} followed ${failedIn?.name ?? ''} ${after}`;
}

function returned({ failedIn, repairedIn }: Failure, to: string, { releases }: History): string {
  const failed = failedIn?.name ?? '';
  if (repairedIn?.name === to) return `${to} was deployed again after ${failed}`;
  const older = releases.find(({ name }) => name === to);
  const again = repairedIn?.name ?? '';
  return older?.sha === repairedIn?.sha
    ? `${again} is ${to} again, without ${failed}`
    : `${again} goes back to before ${failed}, to what came after ${to}`;
}
