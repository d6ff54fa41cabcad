const FIX = /\b(?:fix(?:e[sd])?|bugs?|bugfix|regressions?|crash(?:es)?|leaks?|broken)\b/i;

/** Whether a commit repairs something. */
export function fixOf(message: string, _files: readonly string[]): boolean {
  return FIX.test(message.split('\n', 1)[0] ?? '');
}
