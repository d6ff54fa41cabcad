/** How an endpoint wants its credential: as `Authorization: Bearer …`, or as user and password. */
export type Auth = 'none' | 'bearer' | 'basic';

/** One request to an endpoint, as plain data: without anything secret, which is added where the request is sent. */
export interface Ask {
  /** The endpoint's id. */
  readonly endpoint: string;
  /** http or https, below the endpoint's own address. */
  readonly url: string;
  /** Sent by POST; null is a GET. */
  readonly form: Readonly<Record<string, string>> | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly auth: Auth;
}
