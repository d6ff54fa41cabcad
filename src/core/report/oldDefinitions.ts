import type { History } from '../history/history';
import type { Observed } from '../momentum/observed';
import { DAY, type Instant } from '../time/instant';

/** Where SLOs come from. */
export interface Definitions {
  /** Paths of the files that define some, from the repository's root. */
  readonly files: readonly string[];
  /** Somebody named an endpoint, which may tell of some. */
  readonly hasEndpoints: boolean;
}

/** A file of SLOs that no change touched for a year. */
export interface OldDefinition {
  readonly file: string;
  readonly touchedAt: Instant;
  /** That were merged within the year, bots' aside. */
  readonly changes: number;
}

const YEAR = 365 * DAY;
/** Of a year: with less, code that its SLOs still fit is no wonder. */
const MANY_CHANGES = 50;

/** The files of SLOs that no change touched for a year while many touched other things. */
export function oldDefinitions(
  { history, now }: Pick<Observed, 'history' | 'now'>,
  files: Definitions['files'],
): OldDefinition[] {
  const changes = history.changes.filter(({ mergedAt, bot }) => !bot && now - mergedAt < YEAR).length;
  if (files.length === 0 || changes < MANY_CHANGES) return [];
  return [...lastTouched(history, files)]
    .filter(([, at]) => now - at > YEAR)
    .map(([file, touchedAt]) => ({ file, touchedAt, changes }));
}

/** When the mainline last touched each file; of what it never did, nothing. */
function lastTouched({ facts: { commits }, landing }: History, files: readonly string[]): Map<string, Instant> {
  const touched = new Map<string, Instant>();
  const wanted = new Set(files.map((file) => commits.paths.indexOf(file)).filter((path) => path >= 0));
  for (let place = landing.mainline.length - 1; place >= 0 && wanted.size > 0; place--) {
    for (const row of landing.broughtAt(place))
      for (const path of commits.pathsOf(row)) {
        if (!wanted.delete(path)) continue;
        touched.set(commits.paths[path] ?? '', commits.committedAt(landing.mainline[place] ?? 0));
      }
  }
  return touched;
}
