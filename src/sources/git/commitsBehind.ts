import type { Git } from './git';

/** The commits that names or tag objects lead to, by what was asked; what leads to none is missing. */
export async function commitsBehind(git: Git, names: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (names.length === 0) return found;
  const input = names.map((name) => `${name}^{commit}\n`).join('');
  const answers = (await git.text(['cat-file', '--batch-check'], input)).split('\n');
  for (const [index, name] of names.entries()) {
    const sha = /^([0-9a-f]+) commit \d+$/.exec(answers[index] ?? '')?.[1];
    if (sha !== undefined) found.set(name, sha);
  }
  return found;
}
