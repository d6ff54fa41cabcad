import type { Tag } from '../../core/history/tag';
import { fromUnixSeconds } from '../../core/time/instant';
import { commitsBehind } from './commitsBehind';
import type { Git } from './git';

/** A tag whose time may still have to come from its commit. */
export interface ReadTag extends Omit<Tag, 'taggedAt'> {
  /** The tagger's; null where there is none that git understands. */
  readonly taggedAt: Tag['taggedAt'] | null;
}

const FORMAT = '%(objecttype) %(objectname) %(*objecttype) %(*objectname) %(taggerdate:unix) %(refname:lstrip=2)';

/** The tags that lead to a commit; those on files and folders mark no point of the history. */
export async function readTags(git: Git): Promise<ReadTag[]> {
  const text = await git.text(['for-each-ref', `--format=${FORMAT}`, 'refs/tags']);
  const marks = text
    .split('\n')
    .filter((line) => line !== '')
    .map(markOf);
  // before git 2.45 only the first of nested tags is looked into
  const behind = await commitsBehind(
    git,
    marks.filter(({ type }) => type === 'tag').map(({ sha }) => sha),
  );
  return marks.flatMap(({ name, type, sha, taggedAt }) => {
    const commit = type === 'commit' ? sha : behind.get(sha);
    return commit === undefined ? [] : [{ name, sha: commit, taggedAt }];
  });
}

function markOf(line: string) {
  const [type = '', sha = '', innerType = '', innerSha = '', time = '', name = ''] = line.split(' ');
  return {
    name,
    type: innerType === '' ? type : innerType,
    sha: innerSha === '' ? sha : innerSha,
    // git makes 0 of a time that it can't read
    taggedAt: time === '' || time === '0' ? null : fromUnixSeconds(Number(time)),
  };
}
