import { readCommits } from '../../../src/sources/git/commitLog';
import { branchTips, type Clone } from './clone';
import { disguised, type Rewriting, reachable } from './disguise';
import { withoutNames } from './hiding';
import type { LabelSet } from './labels';
import { failuresIn, type Look, lookAt, type Progress } from './look';
import type { Measured } from './measured';
import { measureOrigins } from './measureOrigins';
import { originalIn, pickCases } from './pickCases';
import { revertCases, revertLinks, unlabelled } from './reverts';

export interface MeasureOptions {
  /** Fixes at most, of those labelled. */
  readonly sample: number;
  readonly seed: number;
  readonly onProgress: Progress;
}

/** Everything of one repository. Rejects as the product's reading does. */
export async function measureRepository(set: LabelSet, clone: Clone, options: MeasureOptions): Promise<Measured> {
  const stated = await measureStated(set, clone, options);
  const hidden = await measureHidden(set, clone, options);
  return {
    repo: set.repo,
    head: set.head,
    cases: { ...stated.cases, ...hidden.cases },
    costs: hidden.costs,
    notes: [...(clone.warning === null ? [] : [clone.warning]), ...stated.notes, ...hidden.notes],
  };
}

type Part = Pick<Measured, 'cases' | 'costs' | 'notes'>;

/** What can be told from the messages as they are. */
async function measureStated({ head, labels }: LabelSet, { gitFolder }: Clone, options: MeasureOptions): Promise<Part> {
  const { folder, remove } = await disguised(gitFolder, head);
  try {
    const look = await lookAt(folder, (step) => options.onProgress(`as it is: ${step}`));
    const links = revertLinks(await failuresIn(look));
    return {
      cases: { statedReverts: revertCases(labels, links, ['revert', 'revert_pr']) },
      costs: [],
      notes: [],
    };
  } finally {
    remove();
  }
}

/** What can be told where no message names another commit. */
async function measureHidden(set: LabelSet, clone: Clone, options: MeasureOptions): Promise<Part> {
  const { head, labels } = set;
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
    const links = revertLinks(await failuresIn(look));
    const origins = await measureOrigins(set, clone, look, options);
    return {
      cases: {
        reverts: revertCases(labels, links, ['revert']),
        ...origins.cases,
        picks: await measurePicks(look, tips, picks),
      },
      costs: origins.costs,
      notes: [
        `${rewritten} messages were rewritten`,
        `${unlabelled(labels, links)} reverts were found that no label is of`,
        ...origins.notes,
      ],
    };
  } finally {
    remove();
  }
}

/** Picks are made onto branches, which the product reads only where a tag or the mainline reaches them. */
async function measurePicks({ git, read: { facts } }: Look, tips: readonly string[], picks: Map<string, string>) {
  await readCommits(git, facts.commits, tips, { bots: [], cuts: new Map(), onProgress() {} });
  return pickCases(facts.commits, picks);
}
