import type { Git } from './git';

export interface Branch {
  /** In full: `refs/heads/main`, `refs/remotes/origin/main`. */
  readonly ref: string;
  readonly sha: string;
  /** The ref that this one stands for; null for most. */
  readonly standsFor: string | null;
  /** It is checked out here. */
  readonly current: boolean;
}

const FORMAT = '%(HEAD)%(objectname) %(symref) %(refname)';

/** Local branches and those last seen on remotes. */
export async function readBranches(git: Git): Promise<Branch[]> {
  const text = await git.text(['for-each-ref', `--format=${FORMAT}`, 'refs/heads', 'refs/remotes']);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [sha = '', standsFor = '', ref = ''] = line.slice(1).split(' ');
      return { ref, sha, standsFor: standsFor === '' ? null : standsFor, current: line.startsWith('*') };
    });
}
