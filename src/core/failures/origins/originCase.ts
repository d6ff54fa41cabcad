import type { Instant } from '../../time/instant';
import type { CommitPatch } from './patch';
import type { WitnessKind } from './witnesses';

/** A line near what a fix changed, and the commit that last wrote it; null where history doesn't tell. */
export interface Witness {
  readonly kind: WitnessKind;
  readonly commit: string | null;
}

/** A commit that may have brought what a fix repairs. */
export interface Candidate {
  readonly commit: string;
  readonly committedAt: Instant;
  /** How many files it touched. */
  readonly files: number;
  /** So many changes of one of these files came between it and the fix, at least. */
  readonly distance: number;
  /** Of the files that were asked about alone. */
  readonly patch: CommitPatch;
}

/** All that is known when the origin of a fix is told. */
export interface OriginCase {
  /** The fix, with the files that were asked about. */
  readonly fix: CommitPatch;
  readonly witnesses: readonly Witness[];
  readonly candidates: readonly Candidate[];
}
