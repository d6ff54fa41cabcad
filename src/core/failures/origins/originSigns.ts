import type { OriginCase } from './originCase';
import type { FilePatch } from './patch';
import { isTrivial } from './trivial';
import type { WitnessKind } from './witnesses';
import { coverage, identifiersIn, rarityAmong, wordsIn } from './wordsIn';

/** What tells of a candidate whether it is the origin, each as a number of at most a few units; nothing of who wrote it. */
export const SIGNS = [
  'wroteRemoved', // 1 where it wrote lines that the fix removed
  'shareOfRemoved', // the square root of their share
  'wroteNear', // 1 where it wrote lines up to three from a place that the fix changed
  'wroteNone', // 1 where it wrote none that were asked about
  'recency', // ln(1 + its place among the candidates, the latest first)
  'distance', // ln(1 + changes of a file in between)
  'moves', // 1 where its subject speaks of moving, renaming or formatting
  'messageCovered', // how much of the fix's message its own has
  'subjectCovered', // how much of its subject the fix's message has
  'removedCovered', // how much of the identifiers in the lines that the fix removed it added
  'addedCovered', // likewise of those in the lines that the fix added
  'newCovered', // the mean of both, for identifiers that it did not remove as well
  'restored', // the share of the lines which the fix added that it had removed
] as const;

export type Sign = (typeof SIGNS)[number];

/** What tells that none of the candidates is the origin. */
export const NONE_SIGNS = [
  'always', // 1
  'ghost', // 1 where nothing that matters was removed
  'unanimous', // 1 where one commit wrote all that was
] as const;

export type NoneSign = (typeof NONE_SIGNS)[number];

const MOVES =
  /\b(?:mov(?:e[sd]?|ing)|renam|(?:re)?format|refactor|split|indent|whitespace|style|clean ?up|convert|lint|black|pyupgrade|import|copy|copyright|license|typo|spell)/i;

/** The signs of each candidate, in the order of the candidates and of SIGNS. */
export function signsOf({ fix, witnesses, candidates }: OriginCase): number[][] {
  const removed = linesOf(fix.files, 'removed');
  const added = linesOf(fix.files, 'added');
  const mattering = added.map((line) => line.trim()).filter((line) => !isTrivial(line));
  const [fixWords, fixRemoved, fixAdded] = [wordsIn(fix.message), identifiersIn(removed), identifiersIn(added)];
  const latest = candidates.map(({ committedAt }) => committedAt).toSorted((a, b) => b - a);
  const count = counting(witnesses);
  const told = candidates.map(({ patch }) => {
    const subject = patch.message.split('\n', 1)[0] ?? '';
    const gone = linesOf(patch.files, 'removed');
    const came = identifiersIn(linesOf(patch.files, 'added'));
    const before = identifiersIn(gone);
    return {
      subject,
      subjectWords: wordsIn(subject),
      words: wordsIn(patch.message),
      came,
      fresh: new Set([...came].filter((word) => !before.has(word))),
      gone: new Set(gone.map((line) => line.trim())),
    };
  });
  const wordRarity = rarityAmong(told.map(({ words }) => words));
  const nameRarity = rarityAmong(told.map(({ came }) => came));
  return candidates.map(({ commit, committedAt, distance }, i) => {
    const own = told[i];
    if (!own) return SIGNS.map(() => 0);
    const wroteRemoved = count('removed', commit) > 0;
    const wroteTrivial = count('trivial', commit) > 0;
    const wroteNear = count('near', commit) > 0;
    const covered = (wanted: ReadonlySet<string>, had: ReadonlySet<string>) => coverage(wanted, had, nameRarity);
    const signs: Record<Sign, number> = {
      wroteRemoved: Number(wroteRemoved),
      shareOfRemoved: Math.sqrt(count('removed', commit) / Math.max(1, count('removed'))),
      wroteNear: Number(wroteNear),
      wroteNone: Number(!wroteRemoved && !wroteTrivial && !wroteNear),
      recency: Math.log1p(latest.indexOf(committedAt)),
      distance: Math.log1p(distance),
      moves: Number(MOVES.test(own.subject)),
      messageCovered: coverage(fixWords, own.words, wordRarity),
      subjectCovered: coverage(own.subjectWords, fixWords, wordRarity),
      removedCovered: covered(fixRemoved, own.came),
      addedCovered: covered(fixAdded, own.came),
      newCovered: (covered(fixRemoved, own.fresh) + covered(fixAdded, own.fresh)) / 2,
      restored: mattering.filter((line) => own.gone.has(line)).length / Math.max(1, mattering.length),
    };
    return SIGNS.map((sign) => signs[sign]);
  });
}

/** In the order of NONE_SIGNS. */
export function noneSignsOf({ witnesses }: OriginCase): number[] {
  const writers = new Set(witnesses.filter(({ kind }) => kind === 'removed').map(({ commit }) => commit));
  const signs: Record<NoneSign, number> = {
    always: 1,
    ghost: Number(writers.size === 0),
    unanimous: Number(writers.size === 1),
  };
  return NONE_SIGNS.map((sign) => signs[sign]);
}

/** How many lines of a kind a commit wrote, or all. */
export function counting(witnesses: OriginCase['witnesses']): (kind: WitnessKind, commit?: string) => number {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { kind, commit } of witnesses) {
    add(kind);
    if (commit !== null) add(`${kind} ${commit}`);
  }
  return (kind, commit) => counts.get(commit === undefined ? kind : `${kind} ${commit}`) ?? 0;
}

function linesOf(files: readonly FilePatch[], kind: 'removed' | 'added'): string[] {
  return files.flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk[kind]));
}
