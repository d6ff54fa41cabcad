import type { Git } from './git';

export interface Ref {
  /** In full: `refs/heads/main`, `refs/remotes/origin/main`, `refs/tags/v1.0.0`. */
  readonly ref: string;
  /** The object it names: of an annotated tag the tag itself. */
  readonly sha: string;
  /** The ref that this one stands for; null for most. */
  readonly standsFor: string | null;
  /** It is checked out here. */
  readonly current: boolean;
}

export interface Refs {
  /** Local branches and those last seen on remotes. */
  readonly branches: readonly Ref[];
  readonly tags: readonly Ref[];
  /** Objects that stand in for others (git-replace), which changes what the history looks like. */
  readonly replacements: readonly Ref[];
}

const FORMAT = '%(HEAD)%(objectname) %(symref) %(refname)';

export async function readRefs(git: Git): Promise<Refs> {
  const kinds = ['refs/heads', 'refs/remotes', 'refs/tags', 'refs/replace'];
  const text = await git.text(['for-each-ref', `--format=${FORMAT}`, ...kinds]);
  const refs = text
    .split('\n')
    .filter((line) => line !== '')
    .map(refOf);
  const within = (...folders: readonly string[]) =>
    refs.filter(({ ref }) => folders.some((folder) => ref.startsWith(`${folder}/`)));
  return {
    branches: within('refs/heads', 'refs/remotes'),
    tags: within('refs/tags'),
    replacements: within('refs/replace'),
  };
}

function refOf(line: string): Ref {
  const [sha = '', standsFor = '', ref = ''] = line.slice(1).split(' ');
  return { ref, sha, standsFor: standsFor === '' ? null : standsFor, current: line.startsWith('*') };
}
