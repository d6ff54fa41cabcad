import type { Tag } from '../../core/history/tag';
import { fromUnixSeconds } from '../../core/time/instant';
import { commitsBehind } from './commitsBehind';
import type { Git } from './git';

/** What a tag leads to. */
export interface TagTarget {
  readonly sha: string;
  /** The tagger's; null where there is none that git understands: the commit's committer time counts. */
  readonly taggedAt: Tag['taggedAt'] | null;
}

const FORMAT = '%(objectname) %(objecttype) %(*objectname) %(*objecttype) %(taggerdate:unix)';

/**
 * What tags lead to, by the object that their ref names: of an annotated tag the tag itself. Null for what is no commit:
 * tags on files and folders mark no point of the history.
 */
export async function readTagTargets(git: Git): Promise<Map<string, TagTarget | null>> {
  const text = await git.text(['for-each-ref', `--format=${FORMAT}`, 'refs/tags']);
  const marks = text
    .split('\n')
    .filter((line) => line !== '')
    .map(markOf);
  // before git 2.45 only the first of nested tags is looked into
  const nested = marks.filter(({ type }) => type === 'tag').map(({ sha }) => sha);
  const behind = await commitsBehind(git, nested);
  return new Map(
    marks.map(({ object, type, sha, taggedAt }) => {
      const commit = type === 'commit' ? sha : behind.get(sha);
      return [object, commit === undefined ? null : { sha: commit, taggedAt }];
    }),
  );
}

function markOf(line: string) {
  const [object = '', type = '', innerSha = '', innerType = '', time = ''] = line.split(' ');
  return {
    object,
    type: innerType === '' ? type : innerType,
    sha: innerSha === '' ? object : innerSha,
    // git makes 0 of a time that it can't read
    taggedAt: time === '' || time === '0' ? null : fromUnixSeconds(Number(time)),
  };
}
