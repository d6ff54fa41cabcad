import type { Git } from './git';
import { pinnedLog } from './pinnedLog';

const SUBJECTS: readonly string[] = pinnedLog('%H%x00%s', '--no-patch', '--no-walk=unsorted');

/** Characters; more is no subject. */
const LONGEST = 1000;

/** The subject of each commit: the first paragraph of its message, in one line. @param shas Of commits. */
export async function readSubjects(git: Git, shas: readonly string[]): Promise<Map<string, string>> {
  if (shas.length === 0) return new Map();
  const tokens = (await git.text(SUBJECTS, `${shas.join('\n')}\n`)).split('\0');
  const subjects = new Map<string, string>();
  for (let i = 0; i + 1 < tokens.length; i += 2) subjects.set(tokens[i] ?? '', (tokens[i + 1] ?? '').slice(0, LONGEST));
  return subjects;
}
