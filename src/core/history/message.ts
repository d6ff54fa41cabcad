import { namesAssistant } from './assistant';
import type { Reference, Statement } from './statement';
import { type TitleKeys, titleKeys } from './title';

/** What a commit's message says that the figures need; the message itself isn't kept. */
export interface MessageFacts extends TitleKeys {
  /** A code host landed it as one squashed commit: `(#12)` at the end of the subject, or a host's trailer. */
  readonly squashed: boolean;
  /** Of the pull request that brought it; 0 where it names none. */
  readonly number: number;
  /** Null where it states nothing of other commits, as most do. */
  readonly stated: Statement | null;
  /** A trailer names an AI assistant. */
  readonly assisted: boolean;
}

const PULL_REQUEST_AT_END = /\(#\d+\)$/;
const SQUASH_SUBJECT = /^Merged PR \d+:/;
const SQUASH_TRAILER =
  /^(?:Change-Id: I[0-9a-f]{8,}|Reviewed-on: https?:\/\/\S+|See merge request \S+!\d+|Merged in .*\(pull request #\d+\))$/m;
const BITBUCKET_SUBJECT = /\(pull request #\d+\)$/;
const NUMBER = /\(#(\d+)\)$/;
const REVERTED = /^This reverts commit ([0-9a-f]{7,64})\b/gim;
const PICKED = /^\(cherry picked from commit ([0-9a-f]{7,64})\)/gim;

/** Whatever states something holds one of these; most messages hold none, and looking once is quick. */
const WORDS = /revert|picked from|request #\d+\)|\(#\d|merged pr|change-id:|reviewed-on:|merge request|merged in|-by:/i;

/** A message as git prints it with `%B`, in UTF-8 or its bytes as Latin-1: only ASCII in it matters. */
export function factsOfMessage(message: string): MessageFacts {
  const subject = subjectOf(message);
  const keys = titleKeys(subject);
  if (!WORDS.test(message)) return { ...keys, number: 0, squashed: false, stated: null, assisted: false };
  return {
    ...keys,
    number: Number(NUMBER.exec(subject)?.[1] ?? 0),
    squashed:
      PULL_REQUEST_AT_END.test(subject) ||
      SQUASH_SUBJECT.test(subject) ||
      BITBUCKET_SUBJECT.test(subject) ||
      SQUASH_TRAILER.test(message),
    stated: statementIn(message),
    assisted: namesAssistant(message),
  };
}

function statementIn(message: string): Statement | null {
  const reverts = namesIn(message, REVERTED).map((name): Reference => ({ by: 'name', name, trailer: true }));
  const picks = namesIn(message, PICKED);
  if (reverts.length + picks.length === 0) return null;
  return { reverts, relands: [], fixes: [], picks, partial: false, undoes: reverts.length > 0 };
}

function namesIn(message: string, pattern: RegExp): string[] {
  return [...message.matchAll(pattern)].map((match) => (match[1] ?? '').toLowerCase());
}

function subjectOf(message: string): string {
  const text = message.trimStart();
  const end = text.search(/\r?\n/);
  return (end < 0 ? text : text.slice(0, end)).trimEnd();
}
