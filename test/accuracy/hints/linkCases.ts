import { byFixing, type Label, type LabelKind } from './labels';
import type { Links } from './links';
import { type Case, caseOf } from './scores';

/** A case for each labelled commit. */
export function linkCases(labelled: ReadonlyMap<string, readonly Label[]>, links: Links): Case[] {
  return [...labelled].map(([fixing, labels]) =>
    caseOf(new Set(labels.map(({ inducing }) => inducing)), links.get(fixing) ?? NONE),
  );
}

const NONE: ReadonlySet<string> = new Set();
const REVERTS: readonly LabelKind[] = ['revert', 'revert_pr', 'revert_partial'];

/** The labelled reverts of some kinds: those that take back a revert, and all others. */
export function revertsBy(labels: readonly Label[], kinds: readonly LabelKind[]) {
  const all = byFixing(labels, REVERTS);
  const chosen = [...byFixing(labels, kinds)];
  const isReland = ([, ofCommit]: readonly [string, readonly Label[]]) =>
    ofCommit.some(({ inducing }) => all.has(inducing));
  return {
    relands: new Map(chosen.filter(isReland)),
    others: new Map(chosen.filter((each) => !isReland(each))),
  };
}

/** How many commits have links but no label of any kind. */
export function unlabelled(labels: readonly Label[], links: Links): number {
  const labelled = new Set(labels.map(({ fixing }) => fixing));
  return [...links.keys()].filter((fixing) => !labelled.has(fixing)).length;
}
