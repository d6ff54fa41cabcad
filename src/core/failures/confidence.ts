/**
 * How sure a hint is, in words (docs/metrics.md, "Change-failure hints"). stated: a developer wrote it. certain: a link
 * between a revert and what it takes back. likely and possible: from git blame, by tier and age.
 */
export type Confidence = 'stated' | 'certain' | 'likely' | 'possible';
