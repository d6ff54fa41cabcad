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

/** A message as git prints it with `%B`, in UTF-8 or its bytes as Latin-1: only ASCII in it matters. */
export function factsOfMessage(message: string): MessageFacts {
  const subject = subjectOf(message);
  const { title, titleStart } = titleKeys(subject);
  const { number, squashed } = pullRequestIn(subject, message);
  const stated = statementIn(subject, message);
  const assisted = message.includes('-by:') && namesAssistant(message);
  return { title, titleStart, number, squashed, stated, assisted };
}

/** The first line with words in it. */
function subjectOf(message: string): string {
  const text = message.trimStart();
  const end = text.indexOf('\n');
  return (end < 0 ? text : text.slice(0, end)).trimEnd();
}
