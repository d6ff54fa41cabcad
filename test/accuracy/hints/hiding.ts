/** Of 7 digits or more: so may numbers be that name nothing, and they go with them. */
const NAME = /\b[0-9a-f]{7,}\b/i;
const NAMES = new RegExp(NAME, 'gi');
/** Stands for a name and what was quoted of it until their sentence is gone. */
const NO_NAME = '0000000';
/** `1a2b3c4 ("what it says")`: the quoted subject may go on in the next lines. */
const QUOTED = /\b[0-9a-f]{7,}\b['"]?[ \t\r\n,:]*\(["'“‘«][^]{0,300}?["'”’»]\)/gi;
const FIXES_TRAILER = /^[ \t]*fixes:[ \t]*(?:commit[ \t]+)?[0-9a-f]{7,}\b.*(?:\r?\n)?/gim;
/** A sentence that says where a fault came from. */
const ORIGIN = /introduc|regress|broke|caused?|since|after|follow[- ]?up|fallout/i;
const NUMBER = /#\d+/;

/** As written by convention, by NumPy's projects and by HAProxy; whatever else stands before a colon is a part of the code. */
const TYPES =
  'build|chore|ci|deps?|docs?|feat(?:ure)?|(?:bug|hot)?fix|bug|perf|refactor|release|revert|style|tests?|types|wip|' +
  'api|bench|bld|dev|enh|maint|rev|sty|tst|typ|' +
  'cleanup|minor|medium|major|critical|optim|regtests?|reorg|scripts?';
const TYPE = new RegExp(`^(?:${TYPES})(?:\\([^)]*\\)|/[A-Z]+)*!?:\\s*`, 'i');
const SENTENCE = /(?<=[.!?;])\s+|\r?\n(?=\s*(?:[-*•]\s|\(|[A-Z][\w-]*:\s))/;

/**
 * A message without the trailers and sentences that name another commit. The subject loses only the names; titles and
 * numbers of what is taken back stay.
 * @param message In any encoding that has ASCII in it, as Latin-1.
 */
export function withoutNames(message: string): string {
  return withoutSentences(message, (sentence) => NAME.test(sentence));
}

/** Likewise without the sentences that tell an origin by the number of its pull request. */
export function withoutOrigins(message: string): string {
  return withoutSentences(
    message,
    (sentence) => NAME.test(sentence) || (NUMBER.test(sentence) && ORIGIN.test(sentence)),
  );
}

function withoutSentences(message: string, tells: (sentence: string) => boolean): string {
  const end = message.indexOf('\n');
  const [subject, body] = end < 0 ? [message, ''] : [message.slice(0, end), message.slice(end)];
  return subject.replace(NAMES, '') + bodyWithout(body, tells);
}

function bodyWithout(body: string, tells: (sentence: string) => boolean): string {
  return body
    .replace(QUOTED, NO_NAME)
    .replace(FIXES_TRAILER, '')
    .split(/(\r?\n[ \t]*\r?\n)/)
    .map((paragraph) =>
      tells(paragraph)
        ? paragraph
            .split(SENTENCE)
            .filter((each) => !tells(each))
            .join('\n')
        : paragraph,
    )
    .join('');
}

/** Its type as the developer wrote it, in lower case: `fix` of `fix(ui): …`, `bug` of `BUG/MINOR: …`; null for none. */
export function typeOf(subject: string): string | null {
  const prefix = TYPE.exec(subject)?.[0];
  return prefix === undefined ? null : (/^[a-z]+/i.exec(prefix)?.[0].toLowerCase() ?? null);
}

/** Likewise without its type. */
export function withoutType(message: string): string {
  return message.replace(TYPE, '');
}
