import { plainGitLines } from '../plainGit';
import { typeOf } from './hiding';

/** A commit whose developer wrote a type in front of its subject, and whether that is a fix. */
export interface TypedCommit {
  readonly sha: string;
  readonly isFix: boolean;
}

const FIX = /^(?:fix|bugfix|hotfix|bug)$/;
/** Says nothing of whether what is taken back was a fault. */
const REVERT = /^(?:revert|rev)$/;

/** The newest commits, so many at most. */
const MOST = 20_000;
/** Where fewer commits have a type, what is typed is no sample of what is done. */
const LEAST_SHARE = 0.5;

/** The typed commits of a repository where most have a type, merges aside; none elsewhere. */
export async function typedCommits(gitFolder: string, head: string): Promise<TypedCommit[]> {
  const lines = await plainGitLines(gitFolder, ['log', '--no-merges', `-${MOST}`, '--format=%H %s', head]);
  const typed = lines.flatMap((line) => {
    const [sha = ''] = line.split(' ', 1);
    const type = typeOf(line.slice(sha.length + 1));
    return type === null ? [] : [{ sha, type }];
  });
  if (typed.length < LEAST_SHARE * lines.length) return [];
  return typed.filter(({ type }) => !REVERT.test(type)).map(({ sha, type }) => ({ sha, isFix: FIX.test(type) }));
}
