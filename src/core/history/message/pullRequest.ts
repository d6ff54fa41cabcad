/** What a message tells of the pull request that brought its commit. */
export interface PullRequest {
  /** 0 where it names none. All code hosts of a repository share one numbering. */
  readonly number: number;
  /** A code host landed it as one commit. */
  readonly squashed: boolean;
}

const AT_END = /\((?:#|pull request #)(\d{1,9})\)$/;
const AZURE = /^Merged PR (\d{1,9}):/;
const MERGE = /^(?:Auto merge of|Merge(?: pull request| PR)?) #(\d{1,9})\b/i;
const TRAILER = /^(?:See merge request \S{0,300}?!(\d{1,9})|Merged in .{0,300}?\(pull request #(\d{1,9})\))$/m;
/** What these begin with: looking for it first is quicker. */
const TRAILERS = ['See merge request ', 'Merged in '];
const REVIEWS = ['Change-Id: I', 'Reviewed-on: http'];
const REVIEWED = /^(?:Change-Id: I[0-9a-f]{8,}|Reviewed-on: https?:\/\/\S+)$/m;

/** The number of an issue that is mentioned is no number of the commit's own. */
export function pullRequestIn(subject: string, message: string): PullRequest {
  const squash =
    squashIn(subject) ?? (TRAILERS.some((start) => message.includes(start)) ? TRAILER.exec(message) : null);
  const reviewed = REVIEWS.some((start) => message.includes(start)) && REVIEWED.test(message);
  const landed = squash ?? MERGE.exec(subject);
  if (landed === null && !reviewed) return NONE;
  return { number: Number(landed?.[1] ?? landed?.[2] ?? 0), squashed: squash !== null || reviewed };
}

const NONE: PullRequest = { number: 0, squashed: false };

function squashIn(subject: string): RegExpExecArray | null {
  return (subject.endsWith(')') ? AT_END.exec(subject) : null) ?? AZURE.exec(subject);
}
