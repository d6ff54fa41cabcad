import { namesAssistant } from './assistant';

/** What a commit's message says that the figures need; the message itself isn't kept. */
export interface MessageFacts {
  /** A code host landed it as one squashed commit: `(#12)` at the end of the subject, or a host's trailer. */
  readonly squashed: boolean;
  /** The object names after `This reverts commit`, as written (7 to 64 hex digits). */
  readonly reverts: readonly string[];
  /** The object names in `(cherry picked from commit …)`, as written. */
  readonly picks: readonly string[];
  /** A trailer names an AI assistant. */
  readonly assisted: boolean;
}

const PULL_REQUEST_AT_END = /\(#\d+\)$/;
const SQUASH_SUBJECT = /^Merged PR \d+:/;
const SQUASH_TRAILER =
  /^(?:Change-Id: I[0-9a-f]{8,}|Reviewed-on: https?:\/\/\S+|See merge request \S+!\d+|Merged in .*\(pull request #\d+\))$/m;
const BITBUCKET_SUBJECT = /\(pull request #\d+\)$/;
const REVERTED = /^This reverts commit ([0-9a-f]{7,64})\b/gim;
const PICKED = /^\(cherry picked from commit ([0-9a-f]{7,64})\)/gim;

/** Whatever states something holds one of these; most messages hold none, and looking once is quick. */
const WORDS = /revert|picked from|request #\d+\)|\(#\d|merged pr|change-id:|reviewed-on:|merge request|merged in|-by:/i;
const NOTHING: MessageFacts = { squashed: false, reverts: [], picks: [], assisted: false };

/** A message as git prints it with `%B`, in UTF-8 or its bytes as Latin-1: only ASCII in it matters. */
export function factsOfMessage(message: string): MessageFacts {
  if (!WORDS.test(message)) return NOTHING;
  const subject = subjectOf(message);
  return {
    squashed:
      PULL_REQUEST_AT_END.test(subject) ||
      SQUASH_SUBJECT.test(subject) ||
      BITBUCKET_SUBJECT.test(subject) ||
      SQUASH_TRAILER.test(message),
    reverts: namesIn(message, REVERTED),
    picks: namesIn(message, PICKED),
    assisted: namesAssistant(message),
  };
}

function namesIn(message: string, pattern: RegExp): string[] {
  return [...message.matchAll(pattern)].map((match) => (match[1] ?? '').toLowerCase());
}

function subjectOf(message: string): string {
  const text = message.trimStart();
  const end = text.search(/\r?\n/);
  return (end < 0 ? text : text.slice(0, end)).trimEnd();
}
