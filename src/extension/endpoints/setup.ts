import type { EndpointConfig } from '../../core/config/endpoint';
import type { Probe } from '../../core/endpoints/probe';
import type { SharedFile } from '../sharedFile/sharedFile';

/** What adding an endpoint to a repository works with. */
export interface Setup {
  /** The repository's. */
  readonly name: string;
  readonly file: Pick<SharedFile, 'read'>;
  /** Asks for the token of an address, unless there is one; false where the user gave up. */
  hasToken(id: string, url: string, auth: 'bearer' | 'basic'): Promise<boolean>;
  /** Undefined where the user had enough of waiting, or doesn't vouch for a private address. */
  probe(endpoint: EndpointConfig): Promise<Probe | undefined>;
  /** Tells why nothing came of an address. */
  explain(probe: Probe, text: string): Promise<void>;
  /** Shows what would be written and, if the user wants it, writes it. */
  write(endpoint: EndpointConfig): Promise<void>;
}
