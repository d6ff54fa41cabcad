/** That an endpoint of a repository's shared file may be asked what its content says, and nothing else. */
export interface Agreement {
  readonly id: string;
  /** Scheme, host and port. */
  readonly origin: string;
  /** All that it would be asked, by whom and with which headers: `contentOf` the endpoint. */
  readonly content: string;
}
