import { takeReachable } from './ancestry';
import type { RepositoryFacts } from './repository';

/** Tells of a row whether the mainline or a tag reaches it: what was kept may hold commits that nothing reaches any more. */
export function presentIn({ commits, mainline, tags }: RepositoryFacts): (row: number) => boolean {
  const tips = [...(mainline ? [mainline] : []), ...tags].map(({ sha }) => commits.rowOf(sha));
  const taken = new Uint8Array(commits.rows);
  takeReachable(commits, tips, taken, new Uint32Array(commits.size), 0);
  return (row) => taken[row] === 1;
}
