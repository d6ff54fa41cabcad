import type { NoneSign, Sign } from './originSigns';

// Written by `tsx scripts/originWeights.ts CLONES LABELS KEPT`, never by hand. Learnt from
//   openvswitch/ovs at d6a632a9b16e5dca2e51eefded3a545e68ea6ba3
//   gentoo/portage at a20ef27afb0cb427d288e10d5b621970468dfb9c
// where the sentences and trailers that labelled a fix are hidden. On the one that it wasn't learnt from (precision /
// recall / F1, of pairs):
//   openvswitch/ovs, any lag: 0.64 / 0.50 / 0.56 (667 of 858)
//   openvswitch/ovs, possible or likely, up to 30 days: 0.71 / 0.68 / 0.70 (258 of 269)
//   openvswitch/ovs, likely, up to 90 days: 0.89 / 0.43 / 0.58 (168 of 349)
//   gentoo/portage, any lag: 0.61 / 0.52 / 0.56 (517 of 605)
//   gentoo/portage, possible or likely, up to 30 days: 0.79 / 0.56 / 0.66 (267 of 372)
//   gentoo/portage, likely, up to 90 days: 0.88 / 0.40 / 0.55 (203 of 445)

/** What each sign of a candidate adds to the logarithm of its odds. */
export const WEIGHTS: Readonly<Record<Sign, number>> = {
  wroteRemoved: 0.35,
  shareOfRemoved: 0.66,
  wroteNear: 0.63,
  wroteNone: -1.38,
  recency: -0.57,
  distance: -0.2,
  moves: -0.74,
  messageCovered: 1.71,
  subjectCovered: 1.91,
  removedCovered: 0.54,
  addedCovered: 1.74,
  newCovered: 0.71,
  restored: 2.78,
};

/** What each sign adds that none of the candidates is the origin. */
export const NONE_WEIGHTS: Readonly<Record<NoneSign, number>> = {
  always: 0.99,
  ghost: -0.21,
  unanimous: 0.39,
};
