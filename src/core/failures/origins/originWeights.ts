import type { NoneSign, Sign } from './originSigns';

// Written by `tsx scripts/originWeights.ts CLONES LABELS KEPT`, never by hand. Learnt from
//   openvswitch/ovs at d6a632a9b16e5dca2e51eefded3a545e68ea6ba3
//   gentoo/portage at a20ef27afb0cb427d288e10d5b621970468dfb9c
// where the sentences and trailers that labelled a fix are hidden. On the one that it wasn't learnt from (precision /
// recall / F1, of pairs):
//   openvswitch/ovs, any lag: 0.65 / 0.49 / 0.56 (651 of 867)
//   openvswitch/ovs, possible or likely, up to 30 days: 0.70 / 0.67 / 0.69 (231 of 239)
//   openvswitch/ovs, likely, up to 90 days: 0.87 / 0.44 / 0.58 (174 of 347)
//   gentoo/portage, any lag: 0.60 / 0.53 / 0.56 (536 of 604)
//   gentoo/portage, possible or likely, up to 30 days: 0.79 / 0.56 / 0.66 (262 of 371)
//   gentoo/portage, likely, up to 90 days: 0.89 / 0.41 / 0.57 (206 of 444)

/** What each sign of a candidate adds to the logarithm of its odds. */
export const WEIGHTS: Readonly<Record<Sign, number>> = {
  wroteRemoved: 0.44,
  shareOfRemoved: 0.25,
  wroteNear: 0.73,
  wroteNone: -1.38,
  recency: -0.33,
  distance: -0.44,
  moves: -0.99,
  messageCovered: 1.99,
  subjectCovered: 1.8,
  removedCovered: 1.03,
  addedCovered: 1.81,
  newCovered: 0.59,
  restored: 2.69,
};

/** What each sign adds that none of the candidates is the origin. */
export const NONE_WEIGHTS: Readonly<Record<NoneSign, number>> = {
  always: 1.13,
  ghost: -0.17,
  unanimous: 0.33,
};
