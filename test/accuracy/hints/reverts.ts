import type { Failure } from '../../../src/core/failures/failure';
import { byFixing, type Label, type LabelKind } from './labels';
import { type Case, caseOf } from './scores';

/** What each commit takes back, by full names. */
export type Links = ReadonlyMap<string, ReadonlySet<string>>;

export function revertLinks(failures: readonly Failure[]): Links {
  const links = new Map<string, Set<string>>();
  for (const { kind, commit, repairCommit } of failures) {
    if (kind !== 'reverted') continue;
    const targets = links.get(repairCommit) ?? new Set();
    links.set(repairCommit, targets.add(commit));
  }
  return links;
}

/** A case for each labelled revert that takes back no revert. */
export function revertCases(labels: readonly Label[], links: Links, kinds: readonly LabelKind[]): Case[] {
  const all = byFixing(labels, ['revert', 'revert_pr', 'revert_partial']);
  return [...byFixing(labels, kinds)].flatMap(([fixing, ofCommit]) => {
    const wanted = ofCommit.map(({ inducing }) => inducing);
    if (wanted.some((inducing) => all.has(inducing))) return [];
    return [caseOf(new Set(wanted), links.get(fixing) ?? new Set())];
  });
}

/** Links of commits that no label is of. */
export function unlabelled(labels: readonly Label[], links: Links): number {
  const labelled = new Set(labels.map(({ fixing }) => fixing));
  return [...links.keys()].filter((fixing) => !labelled.has(fixing)).length;
}
