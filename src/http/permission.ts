import type { Ask } from '../core/endpoints/ask';
import type { HttpTrouble } from '../core/endpoints/trouble';

/** What the user lets an ask have. */
export interface Permission {
  /** A bearer token, or `user:password`; given for the ask's origin. */
  readonly secret: string | null;
  /** The user said that the server is an internal one: it may have a private or a loopback address. */
  readonly internal: boolean;
  /** Files of the user's own for this origin. */
  readonly certificate: Certificate | null;
}

/** Paths of PEM files. */
export interface Certificate {
  /** With `key`: what the client shows of itself. */
  readonly cert?: string;
  readonly key?: string;
  /** An authority that is trusted besides those of the system. */
  readonly ca?: string;
}

/** The permission, or why there is none. It is asked for each ask anew: nothing that was taken back lingers. */
export type Permit = (ask: Ask) => Promise<Permission | { readonly refusal: HttpTrouble }>;
