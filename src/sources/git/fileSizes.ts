import type { Git } from './git';

const CHECK = ['cat-file', '--batch-check=%(objecttype) %(objectsize)'] as const;

/**
 * The sizes in bytes of files as a commit has them; of what is no file there, or isn't here, none is told. Rejects as Git
 * does.
 * @param commit Its full name. @param paths Those with a line break are left out: git takes one a line.
 */
export async function readFileSizes(git: Git, commit: string, paths: readonly string[]): Promise<Map<string, number>> {
  const asked = paths.filter((path) => !/[\r\n]/.test(path));
  if (asked.length === 0) return new Map();
  const text = await git.text(CHECK, asked.map((path) => `${commit}:${path}\n`).join(''));
  const lines = text.split('\n');
  return new Map(
    asked.flatMap((path, i) => {
      const size = /^blob (\d+)$/.exec(lines[i] ?? '')?.[1];
      return size === undefined ? [] : [[path, Number(size)] as const];
    }),
  );
}
