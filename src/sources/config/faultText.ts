/** Something wrong at a place of a file's text, as one sentence without its full stop. */
export interface TextFault {
  readonly offset: number;
  readonly sentence: string;
}

/** Who has more faults mends the first ones first. */
const MOST_SENTENCES = 5;

/** The first faults of a file with their lines, and how many more there are. */
export function faultText(file: string, text: string, faults: readonly TextFault[]): string {
  const sorted = faults.toSorted((one, other) => one.offset - other.offset);
  const more = sorted.length - MOST_SENTENCES;
  return [
    ...sorted
      .slice(0, MOST_SENTENCES)
      .map(({ offset, sentence }) => `${file} line ${lineAt(text, offset)}: ${sentence}.`),
    ...(more > 0 ? [`And ${more} more.`] : []),
  ].join(' ');
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
