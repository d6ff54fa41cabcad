/** Settings of the user's that no option can override in every version of git that this works with. */
const SETTINGS = [
  'log.showSignature=false',
  'log.showRoot=true',
  'log.mailmap=false',
  'log.follow=false',
  'log.diffMerges=separate',
  'diff.relative=false',
  // as git has it by default: what was kept must not depend on it
  'core.useReplaceRefs=true',
];

const OPTIONS = [
  ...['-z', '--encoding=UTF-8', '--no-color', '--no-decorate', '--no-notes'],
  ...['--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules=none', '--diff-algorithm=default'],
  // no order of files: the file that diff.orderFile names may not exist
  '-O/dev/null',
];

/** `git log` of the object names that come as input, that prints the same whatever the user configured. */
export function pinnedLog(format: string, ...options: readonly string[]): string[] {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  return [...settings, 'log', '--stdin', `--format=${format}`, ...OPTIONS, ...options];
}
