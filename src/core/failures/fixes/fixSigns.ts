import type { LineCount } from '../../history/details';
import { plainSubject } from './changeType';
import { fileKind } from './fileKind';
import { stemsOf } from './stems';

/** Lines changed; each step is told apart from the next. */
const SIZES = [2, 5, 10, 20, 50, 100, 200, 500, 1500];
/** A body says what matters first; that of a squashed commit goes on with the history of its branch. */
const BODY_WORDS = 80;
/** They name people and places, or state what must not decide twice. */
const TRAILER = /^(?:[a-z]{2,20}(?:-[a-z]{2,20}){1,4}|fixes|bug|closes|cc|link|refs?|see):.*$/gim;

/**
 * What the weights are told of a commit, each sign once: the words of its subject and every two neighbours, its first
 * word (`^word`), the words of its body (`~word`), the kinds of its files (`+test`) and its size (`<=20 lines`). Nothing
 * of who wrote it, nor its type.
 * @param lines Of all files together; null where they weren't counted.
 */
export function fixSigns(
  subject: string,
  body: string,
  files: readonly string[],
  lines: LineCount | null,
): ReadonlySet<string> {
  const words = stemsOf(plainSubject(subject));
  return new Set([
    ...words.slice(0, 1).map((word) => `^${word}`),
    ...words,
    ...words.slice(1).map((word, i) => `${words[i]} ${word}`),
    ...stemsOf(body.replace(TRAILER, ''))
      .slice(0, BODY_WORDS)
      .map((word) => `~${word}`),
    ...fileSigns(files),
    ...(lines ? sizeSigns(lines) : []),
  ]);
}

function fileSigns(files: readonly string[]): string[] {
  const kinds = files.map(fileKind);
  const code = kinds.filter((kind) => kind === 'code').length;
  const others = kinds.filter((kind) => kind !== 'code').map((kind) => `+${kind}`);
  const both = code > 0 && kinds.includes('test') ? ['code and test'] : [];
  return [...others, ...both, countSign(code)];
}

function countSign(code: number): string {
  if (code <= 1) return `${code} code files`;
  if (code <= 3) return '2-3 code files';
  return code <= 10 ? '4-10 code files' : 'many code files';
}

function sizeSigns({ added, deleted }: LineCount): string[] {
  const most = SIZES.find((size) => added + deleted <= size);
  return [most === undefined ? 'huge' : `<=${most} lines`, balanceSign(added, deleted)];
}

function balanceSign(added: number, deleted: number): string {
  if (deleted === 0) return 'adds only';
  if (added === 0) return 'deletes only';
  if (added > 4 * deleted) return 'adds';
  return deleted > 1.5 * added ? 'deletes' : 'edits';
}
