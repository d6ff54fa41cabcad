import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SloState } from '../../../src/core/reliability/slo';
import type { Kind } from '../asking';

/** Says what a faulty server does with a request, whose body has been read. */
export type Misbehaviour = (
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
  elsewhere: string,
) => unknown;

/** A server that does what it shouldn't, and what its user reads then. */
export interface Fault {
  readonly what: string;
  readonly answer: Misbehaviour;
  /** By each kind of endpoint that it is tried with: all problems, each with what to do; SERVER is the server's origin. */
  readonly says: Readonly<Partial<Record<Kind, readonly string[]>>>;
  /** That SLOs are in, the worst first; each is unknown, unless said. */
  readonly states?: readonly SloState[];
  /** For the client, in milliseconds, where the server would never end. */
  readonly deadline?: number;
}

/** Stands in a body for the credential that the server was sent, which it says back. */
export const ECHO = '{{credential}}';

export function reply(status: number, body: string | Buffer, headers: Record<string, string> = {}): Misbehaviour {
  return (request, response) => {
    const { authorization = '' } = request.headers;
    const said = typeof body === 'string' ? body.replaceAll(ECHO, authorization) : body;
    response.writeHead(status, { 'X-Echo': authorization, ...headers }).end(said);
  };
}

/** One sentence for all kinds of endpoints. */
export function everyKind(...sentences: readonly string[]): Readonly<Record<Kind, readonly string[]>> {
  return { prometheus: sentences, alertmanager: sentences, json: sentences };
}
