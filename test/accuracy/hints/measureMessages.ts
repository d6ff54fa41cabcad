import { readCommits } from '../../../src/sources/git/commitLog';
import type { Clone } from './clone';
import { disguised } from './disguise';
import { byFixing, type LabelSet } from './labels';
import { linkCases, revertsBy, unlabelled } from './linkCases';
import { revertsIn, statedIn } from './links';
import { type Look, lookAt, type Progress } from './look';
import { lostRevertCases } from './lostReverts';
import type { Measured } from './measured';
import { type Picks, pickCases } from './pickCases';

export type Part = Pick<Measured, 'cases' | 'notes'>;

/** What messages tell as they are. */
export async function measureStated(
  { head, labels }: LabelSet,
  { gitFolder }: Clone,
  onProgress: Progress,
): Promise<Part> {
  const { folder, remove } = await disguised(gitFolder, head);
  try {
    const look = await lookAt(folder, (step) => onProgress(`as it is: ${step}`));
    const { trailers, sentences } = statedIn(look);
    const reverts = await revertsIn(look);
    return {
      cases: {
        statedTrailers: linkCases(byFixing(labels, ['fixes_trailer']), trailers),
        statedProse: linkCases(byFixing(labels, ['prose', 'prose_pr']), sentences),
        statedReverts: linkCases(byFixing(labels, ['revert', 'revert_pr']), reverts),
        lostReverts: await lostRevertCases(look, reverts),
      },
      notes: [
        `messages as they are: ${unlabelled(labels, trailers)} commits with a trailer, ${unlabelled(labels, sentences)} ` +
          `with a sentence and ${unlabelled(labels, reverts)} reverts are linked that no label is of`,
      ],
    };
  } finally {
    remove();
  }
}

/** What the history tells where no message names another commit. */
export async function measureReverts({ labels }: LabelSet, look: Look): Promise<Part> {
  const links = await revertsIn(look);
  const { relands, others } = revertsBy(labels, ['revert']);
  return {
    cases: { reverts: linkCases(others, links), relands: linkCases(relands, links) },
    notes: [`messages hidden: ${unlabelled(labels, links)} reverts are linked that no label is of`],
  };
}

/** Picks are made onto branches, which the product reads only where a tag or the mainline reaches them. */
export async function measurePicks({ git, history }: Look, tips: readonly string[], picks: Picks): Promise<Part> {
  await readCommits(git, history.facts.commits, tips, { bots: [], cuts: new Map(), onProgress() {} });
  return { cases: { picks: pickCases(history, picks) }, notes: [] };
}
