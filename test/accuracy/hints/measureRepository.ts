import { branchTips, type Clone } from './clone';
import { disguised, type Rewriting, reachable } from './disguise';
import { withoutNames } from './hiding';
import type { LabelSet } from './labels';
import { lookAt, type Progress } from './look';
import type { Measured } from './measured';
import { measurePicks, measureReverts, measureStated } from './measureMessages';
import { measureOrigins } from './measureOrigins';
import { originalIn } from './pickCases';

export interface MeasureOptions {
  /** Labelled fixes at most. */
  readonly sample: number;
  readonly seed: number;
  readonly onProgress: Progress;
}

/** Everything of one repository. Rejects as the product's reading does. */
export async function measureRepository(set: LabelSet, clone: Clone, options: MeasureOptions): Promise<Measured> {
  const { repo, head } = set;
  const stated = await measureStated(set, clone, options.onProgress);
  const tips = [head, ...branchTips(clone)];
  const picks = new Map<string, string>();
  const rewriting: Rewriting = {
    shas: await reachable(clone.gitFolder, tips),
    rewrite(message, sha) {
      const original = originalIn(message);
      if (original !== null) picks.set(sha, original);
      return withoutNames(message);
    },
  };
  const { folder, rewritten, remove } = await disguised(clone.gitFolder, head, rewriting);
  try {
    const look = await lookAt(folder, (step) => options.onProgress(`hidden: ${step}`));
    const reverts = await measureReverts(set, look);
    const origins = await measureOrigins(set, clone, look, options);
    const picked = await measurePicks(look, tips, picks);
    return {
      ...{ repo, head },
      cases: { ...stated.cases, ...reverts.cases, ...origins.cases, ...picked.cases },
      costs: origins.costs,
      notes: [
        ...(clone.warning === null ? [] : [clone.warning]),
        `${rewritten} messages were rewritten to hide names`,
        ...[...stated.notes, ...reverts.notes, ...origins.notes],
      ],
    };
  } finally {
    remove();
  }
}
