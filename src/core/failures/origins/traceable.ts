import type { Commits } from '../../history/commits';
import type { History } from '../../history/history';
import type { Instant } from '../../time/instant';
import { isCode } from '../fixes/fileKind';

/** A commit that changes more files of code repairs nothing in particular. */
const MOST_FILES = 30;

/** The commits that may be fixes whose origin is worth looking for, by full name, newest first. @param since When they landed. */
export function traceableCommits({ facts: { commits }, landing }: History, since: Instant): string[] {
  const isCodeAt = new Map<number, boolean>();
  const isCodePath = (path: number) => {
    const known = isCodeAt.get(path) ?? isCode(commits.paths[path] ?? '');
    isCodeAt.set(path, known);
    return known;
  };
  const found: number[] = [];
  for (let place = landing.mainline.length - 1; place >= 0; place--) {
    if (commits.committedAt(landing.mainline[place] ?? -1) < since) continue;
    for (const row of landing.broughtAt(place)) if (isTraceable(commits, row, isCodePath)) found.push(row);
  }
  return found.toSorted((a, b) => commits.committedAt(b) - commits.committedAt(a)).map((row) => commits.shaOf(row));
}

function isTraceable(commits: Commits, row: number, isCodePath: (path: number) => boolean): boolean {
  if (commits.isMerge(row) || commits.isBot(row) || commits.isCutOff(row) || commits.firstParentOf(row) < 0)
    return false;
  const files = commits.pathsOf(row).filter(isCodePath).length;
  return files > 0 && files <= MOST_FILES;
}
