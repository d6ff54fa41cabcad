import type { NoneSign, Sign } from './originSigns';

// Written by `tsx scripts/originWeights.ts CLONES LABELS KEPT`, never by hand. Learnt from
//   openvswitch/ovs at d6a632a9b16e5dca2e51eefded3a545e68ea6ba3
//   gentoo/portage at a20ef27afb0cb427d288e10d5b621970468dfb9c
// where the sentences and trailers that labelled a fix are hidden. On the one that it wasn't learnt from (precision /
// recall / F1, of pairs):
//   openvswitch/ovs, any lag: 0.65 / 0.49 / 0.56 (655 of 867)
//   openvswitch/ovs, possible or likely, up to 30 days: 0.70 / 0.67 / 0.68 (230 of 239)
//   openvswitch/ovs, likely, up to 90 days: 0.87 / 0.44 / 0.58 (174 of 347)
//   gentoo/portage, any lag: 0.60 / 0.53 / 0.57 (535 of 604)
//   gentoo/portage, possible or likely, up to 30 days: 0.80 / 0.57 / 0.66 (263 of 371)
//   gentoo/portage, likely, up to 90 days: 0.88 / 0.41 / 0.56 (207 of 444)

/** What each sign of a candidate adds to the logarithm of its odds. */
export const WEIGHTS: Readonly<Record<Sign, number>> = {
  wroteRemoved: 0.54,
  shareOfRemoved: 0.12,
  wroteNear: 0.81,
  wroteNone: -1.32,
  recency: -0.28,
  distance: -0.43,
  moves: -0.93,
  messageCovered: 2.03,
  subjectCovered: 1.85,
  removedCovered: 1.08,
  addedCovered: 1.87,
  newCovered: 0.53,
  restored: 2.84,
};

/** What each sign adds that none of the candidates is the origin. */
export const NONE_WEIGHTS: Readonly<Record<NoneSign, number>> = {
  always: 1.49,
  ghost: -0.39,
  unanimous: 0.17,
};
