import { readFile } from 'node:fs/promises';
import { fromUnixSeconds, type Instant } from '../../../src/core/time/instant';

/** What the developers themselves wrote of a commit and the one that it repairs or takes back. */
export interface Label {
  readonly kind: LabelKind;
  /** Full object names. */
  readonly fixing: string;
  readonly inducing: string;
  readonly fixedAt: Instant;
  readonly inducedAt: Instant;
}

/** Labels of one repository as of one commit. */
export interface LabelSet {
  /** `owner/name`. */
  readonly repo: string;
  /** All labels are reachable from it. */
  readonly head: string;
  readonly labels: readonly Label[];
}

const KINDS = [
  ...['fixes_trailer', 'prose', 'prose_pr', 'prose_weak', 'merge_prose_weak'],
  ...['revert', 'revert_partial', 'revert_pr', 'followup'],
] as const;
export type LabelKind = (typeof KINDS)[number];

const COLUMNS = ['repo', 'head_sha', 'kind', 'fixing_sha', 'inducing_sha', 'fix_time', 'inducing_time'] as const;
const NAME = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** @throws Error, as a sentence, where the file can't be read or isn't one of labels. */
export async function readLabels(path: string): Promise<LabelSet[]> {
  return labelsIn(await readFile(path, 'utf8'), path);
}

/** @param text Tab-separated, with the columns named in its first line, in any order. Kinds unknown here are left out. */
export function labelsIn(text: string, path: string): LabelSet[] {
  const [header = '', ...lines] = text.split(/\r?\n/);
  const names = header.split('\t');
  const places = COLUMNS.map((column) => names.indexOf(column));
  const missing = COLUMNS.filter((_, i) => places[i] === -1);
  if (missing.length > 0) throw new Error(`${path} has no labels: the column ${missing.join(', ')} is missing.`);
  const sets = new Map<string, LabelSet & { labels: Label[] }>();
  lines.forEach((line, i) => {
    if (line.trim() === '') return;
    const fields = line.split('\t');
    const [repo = '', head = '', kind = '', fixing = '', inducing = '', fixed = '', induced = ''] = places.map(
      (place) => fields[place] ?? '',
    );
    if (![head, fixing, inducing].every((name) => NAME.test(name)) || !/^\d+$/.test(fixed) || !/^\d+$/.test(induced))
      throw new Error(`${path}, line ${i + 2}, is no label: full object names and times in seconds are expected.`);
    const set = sets.get(`${repo} ${head}`) ?? { repo, head, labels: [] };
    sets.set(`${repo} ${head}`, set);
    if (!isKind(kind)) return;
    const [fixedAt, inducedAt] = [fromUnixSeconds(Number(fixed)), fromUnixSeconds(Number(induced))];
    set.labels.push({ kind, fixing, inducing, fixedAt, inducedAt });
  });
  return [...sets.values()];
}

function isKind(kind: string): kind is LabelKind {
  return KINDS.some((each) => each === kind);
}

/** The labels of some kinds, by the commit that they are of. */
export function byFixing(labels: readonly Label[], kinds: readonly LabelKind[]): Map<string, Label[]> {
  const grouped = new Map<string, Label[]>();
  for (const label of labels) {
    if (!kinds.includes(label.kind)) continue;
    const ofCommit = grouped.get(label.fixing);
    if (ofCommit) ofCommit.push(label);
    else grouped.set(label.fixing, [label]);
  }
  return grouped;
}
