interface Published {
  readonly variant: string;
  readonly on: string;
  /** Precision, recall, F1. */
  readonly scores: readonly [number, number, number];
  readonly source: string;
}

const ROSA = 'Rosa et al., ICSE 2021, authors’ CSVs';
const RISSE = 'Risse and Böhme, arXiv 2603.29378';
const OURS = 'measured for this project, 13 repositories, labels as here';

/** How well others find the origin of a fix, at any lag; labels and repositories differ, so compare with care. */
const PUBLISHED: readonly Published[] = [
  { variant: 'B-SZZ', on: '1,115 fixes', scores: [0.39, 0.69, 0.5], source: ROSA },
  { variant: 'AG-SZZ', on: '1,115 fixes', scores: [0.45, 0.6, 0.52], source: ROSA },
  { variant: 'L-SZZ', on: '1,115 fixes', scores: [0.52, 0.45, 0.48], source: ROSA },
  { variant: 'R-SZZ', on: '1,115 fixes', scores: [0.66, 0.57, 0.61], source: ROSA },
  { variant: 'MA-SZZ', on: '1,115 fixes', scores: [0.36, 0.64, 0.46], source: ROSA },
  { variant: 'PyDriller', on: '1,115 fixes', scores: [0.39, 0.67, 0.49], source: ROSA },
  { variant: 'SZZ Unleashed', on: '1,115 fixes', scores: [0.09, 0.72, 0.16], source: ROSA },
  { variant: 'B-SZZ', on: 'Linux', scores: [0.49, 0.6, 0.54], source: RISSE },
  { variant: 'R-SZZ', on: 'Linux', scores: [0.48, 0.47, 0.47], source: RISSE },
  { variant: 'R-SZZ', on: 'GitHub, C', scores: [0.59, 0.58, 0.59], source: RISSE },
  { variant: 'R-SZZ', on: 'GitHub, Java', scores: [0.47, 0.47, 0.47], source: RISSE },
  { variant: 'V-SZZ', on: 'Linux', scores: [0.44, 0.55, 0.49], source: RISSE },
  { variant: 'LLM4SZZ', on: 'Linux', scores: [0.65, 0.64, 0.64], source: RISSE },
  { variant: 'SZZ-Agent', on: 'Linux', scores: [0.78, 0.76, 0.77], source: RISSE },
  { variant: 'B-SZZ', on: '2,916 fixes', scores: [0.35, 0.52, 0.41], source: OURS },
  { variant: 'R-SZZ', on: '2,916 fixes', scores: [0.55, 0.42, 0.48], source: OURS },
];

/** The published figures as a table. */
export function published(): string {
  const rows = PUBLISHED.map(({ variant, on, scores, source }) =>
    [variant.padEnd(16), on.padEnd(14), ...scores.map((score) => score.toFixed(2).padEnd(6)), source].join(' '),
  );
  return ['== Published: origin of a fix, any lag (precision, recall, F1)', ...rows].join('\n');
}
