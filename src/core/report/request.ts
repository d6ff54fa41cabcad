import type { ProfileName } from '../delivery/profile';
import type { Polling } from '../endpoints/polling';
import type { Verdict } from '../failures/verdict';
import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';

/** What to measure, as plain data. */
export interface MeasureRequest {
  /** Any folder of the repository. */
  readonly path: string;
  /** The git program: a name or a path. */
  readonly git: string;
  readonly window: Duration;
  /** "As if now were then"; null for now. */
  readonly asOf: Instant | null;
  /** A scope of `.momentum.json` by its id; null for the whole repository. */
  readonly scope: string | null;
  /** Whose definitions the figures follow. */
  readonly profile: ProfileName;
  /** With the list of changes. */
  readonly detail: boolean;
  /** The folder in which what was learnt is kept; null keeps nothing. */
  readonly keep: string | null;
  /** Endpoints of the user's own, as their settings hold them: JSON like `endpoints` in `.momentum.json`. */
  readonly ownEndpoints: unknown;
  /** Null asks no endpoint at all. */
  readonly endpoints: EndpointConsent | null;
  /** How endpoints are asked that were asked before; null asks each anew and keeps nothing of what it answers. */
  readonly polling: Polling | null;
  /** How the changes are looked for, once figures are there, that fixes repair; null looks for none. */
  readonly origins: OriginSearch | null;
  /** The user's own judgements of hints of this repository. */
  readonly verdicts: readonly Verdict[];
}

export interface OriginSearch {
  /** Seconds of work a day, over all repositories; null for as many as it takes. */
  readonly secondsADay: number | null;
}

/** What the user agreed to. */
export interface EndpointConsent {
  /** Whose endpoints may be asked whatever the shared file wants of them, as `URL.origin` writes them. */
  readonly allowedOrigins: readonly string[];
  /** Endpoints that may be asked as they stand: what `contentOf` says of them. */
  readonly agreed: readonly string[];
}
