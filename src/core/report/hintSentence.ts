import type { Failure, Ground } from '../failures/failure';
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
      return `${fix} says that it repairs ${bad}`;
    case 'blame':
      if (ground.tier === 'recent')
        return `${bad} was among the last to change what ${fix} changes, ${earlier(failure, history)}`;
      return `${linesOf(ground)} ${ground.tier === 'ghost' ? `around what ${fix} added` : `that ${fix} removed`} ${
        ground.of === 1 || ground.lines === 1 ? 'was' : 'were'
      } last written by ${bad}, ${earlier(failure, history)}`;
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

function linesOf({ lines, of }: Extract<Ground, { by: 'blame' }>): string {
  if (of === 1) return 'the only line';
  return lines === of ? `all ${of} lines` : `${lines} of the ${of} lines`;
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
