import { namesAssistant } from './assistant';
import { pullRequestIn } from './pullRequest';
import type { Statement } from './statement';
import { statementIn } from './statementIn';
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

/** Whatever states something holds one of these; most messages hold none, and looking once is quick. */
const WORDS =
  /revert|back[a-z]*[ -]?out|roll[a-z]*[ -]?back|undo|re-?land|re-?apply|re-?applie|picked|ported from|upstream|request #\d+\)|\(#\d|merged pr|change-id:|reviewed-on:|merge request|pull request #|merged in|-by:|[0-9a-f]{7}/i;

/** A message as git prints it with `%B`, in UTF-8 or its bytes as Latin-1: only ASCII in it matters. */
export function factsOfMessage(message: string): MessageFacts {
  const subject = subjectOf(message);
  const keys = titleKeys(subject);
  if (!WORDS.test(message)) return { ...keys, number: 0, squashed: false, stated: null, assisted: false };
  return {
    ...keys,
    ...pullRequestIn(subject, message),
    stated: statementIn(subject, message),
    assisted: namesAssistant(message),
  };
}

function subjectOf(message: string): string {
  const text = message.trimStart();
  const end = text.search(/\r?\n/);
  return (end < 0 ? text : text.slice(0, end)).trimEnd();
}
