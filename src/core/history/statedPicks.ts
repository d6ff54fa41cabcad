import { MOST, namesAfter } from './names';

/** As `git cherry-pick -x` and people write it, and as stable branches of Linux do. */
const PICKED =
  /^\(?(?:cherry[ -]?pick(?:ed)?|back-?ported) (?:from|of)\b(?: (?!commit)[\w./-]{1,40}){0,3}(?: commits?)?|^\[ upstream commit\b/gim;
const UPSTREAM = /^commit ([0-9a-f]{40}) upstream\.$/gim;

/** The object names of the commits that a message says it was picked from. */
export function picksIn(message: string): string[] {
  const names = namesAfter(message, PICKED);
  for (const [, name = ''] of message.matchAll(UPSTREAM)) names.push(name.toLowerCase());
  return names.slice(0, MOST);
}
