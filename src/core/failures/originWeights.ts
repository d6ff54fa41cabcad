import type { NoneSign, Sign } from './originSigns';

// Written by `tsx scripts/originWeights.ts CLONES LABELS KEPT`, never by hand. Learnt from
//   openvswitch/ovs at d6a632a9b16e5dca2e51eefded3a545e68ea6ba3
//   gentoo/portage at a20ef27afb0cb427d288e10d5b621970468dfb9c
// where the sentences and trailers that labelled a fix are hidden. On the one that it wasn't learnt from (precision /
// recall / F1, of pairs):
//   openvswitch/ovs, any lag: 0.65 / 0.50 / 0.57 (661 of 858)
//   openvswitch/ovs, possible or likely, up to 30 days: 0.71 / 0.68 / 0.69 (257 of 269)
//   openvswitch/ovs, likely, up to 90 days: 0.84 / 0.46 / 0.60 (192 of 349)
//   gentoo/portage, any lag: 0.59 / 0.52 / 0.55 (535 of 605)
//   gentoo/portage, possible or likely, up to 30 days: 0.78 / 0.56 / 0.65 (265 of 372)
//   gentoo/portage, likely, up to 90 days: 0.85 / 0.42 / 0.57 (220 of 445)

/** What each sign of a candidate adds to the logarithm of its odds. */
export const WEIGHTS: Readonly<Record<Sign, number>> = {
  wroteRemoved: 0.6,
  shareOfRemoved: 0.58,
  latestOfRemoved: -0.2,
  wroteNear: 0.27,
  wroteNone: -1.6,
  recency: -0.61,
  distance: -0.26,
  sharedFiles: -0.02,
  bulk: 0.06,
  moves: -0.81,
  messageCovered: 1.67,
  subjectCovered: 2.05,
  removedCovered: 0.68,
  addedCovered: 1.79,
  newCovered: 0.53,
  restored: 2.54,
};

/** What each sign adds that none of the candidates is the origin. */
export const NONE_WEIGHTS: Readonly<Record<NoneSign, number>> = {
  always: 0.69,
  ghost: -0.37,
  unanimous: 0.25,
};
