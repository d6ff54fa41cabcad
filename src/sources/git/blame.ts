import type { LineRange } from '../../core/failures/origins/ranges';
import { type Instant, SECOND } from '../../core/time/instant';
import { type BlamedLine, BlameParser } from './blameFormat';
import type { Git } from './git';

export interface BlameQuestion {
  /** Full object name of the commit that has the lines. */
  readonly sha: string;
  readonly path: string;
  readonly ranges: readonly LineRange[];
  /** Full object names of commits that git looks through. */
  readonly ignoring: readonly string[];
  /** Lines that were written before are nobody's, which spares git most of the work. */
  readonly since?: Instant;
}

/**
 * What the user may have configured, as git has it by default. An empty file of ignored commits clears those named before,
 * but git fails where one that blame.ignoreRevsFile names is not there. So may be the file that diff.orderFile names.
 */
const SETTINGS = [
  ...['blame.showRoot=false', 'core.useReplaceRefs=true', 'core.quotePath=false'],
  ...['diff.algorithm=default', 'diff.indentHeuristic=true', 'diff.renameLimit=1000', 'diff.orderFile=/dev/null'],
];

const BLAME: readonly string[] = [
  ...SETTINGS.flatMap((setting) => ['-c', setting]),
  ...['--literal-pathspecs', 'blame', '-w', '-M', '--porcelain', '--no-textconv', '--no-progress'],
  '--ignore-revs-file=',
];

/** Who last wrote each of the lines, whitespace and moves within the file aside. @throws As Git does. */
export async function blame(git: Git, { sha, path, ranges, ignoring, since }: BlameQuestion): Promise<BlamedLine[]> {
  const lines: BlamedLine[] = [];
  if (ranges.length === 0) return lines;
  const parser = new BlameParser((line) => lines.push(line));
  const args = [
    ...BLAME,
    ...ranges.map(({ from, to }) => `-L${from},${to}`),
    ...ignoring.map((each) => `--ignore-rev=${each}`),
    ...(since === undefined ? [] : [`--since=${Math.floor(since / SECOND)}`]),
    sha,
  ];
  await git.stream([...args, '--', path], (chunk) => parser.push(chunk));
  parser.end();
  return lines;
}
