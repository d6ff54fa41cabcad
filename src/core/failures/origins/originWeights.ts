import type { NoneSign, Sign } from './originSigns';

// Written by `tsx scripts/originWeights.ts CLONES LABELS KEPT`, never by hand. Learnt from
//   openvswitch/ovs at d6a632a9b16e5dca2e51eefded3a545e68ea6ba3
//   gentoo/portage at a20ef27afb0cb427d288e10d5b621970468dfb9c
// where the sentences and trailers that labelled a fix are hidden. On the one that it wasn't learnt from (precision /
// recall / F1, of pairs):
//   openvswitch/ovs, any lag: 0.65 / 0.50 / 0.57 (664 of 858)
//   openvswitch/ovs, possible or likely, up to 30 days: 0.72 / 0.70 / 0.71 (261 of 269)
//   openvswitch/ovs, likely, up to 90 days: 0.87 / 0.43 / 0.58 (172 of 349)
//   gentoo/portage, any lag: 0.59 / 0.51 / 0.55 (522 of 605)
//   gentoo/portage, possible or likely, up to 30 days: 0.78 / 0.56 / 0.65 (268 of 372)
//   gentoo/portage, likely, up to 90 days: 0.88 / 0.41 / 0.56 (205 of 445)

/** What each sign of a candidate adds to the logarithm of its odds. */
export const WEIGHTS: Readonly<Record<Sign, number>> = {
  wroteRemoved: 0.55,
  shareOfRemoved: 0.46,
  wroteNear: 0.28,
  wroteNone: -1.56,
  recency: -0.6,
  distance: -0.25,
  moves: -0.8,
  messageCovered: 1.68,
  subjectCovered: 2.04,
  removedCovered: 0.68,
  addedCovered: 1.78,
  newCovered: 0.54,
  restored: 2.54,
};

/** What each sign adds that none of the candidates is the origin. */
export const NONE_WEIGHTS: Readonly<Record<NoneSign, number>> = {
  always: 0.74,
  ghost: -0.35,
  unanimous: 0.28,
};
