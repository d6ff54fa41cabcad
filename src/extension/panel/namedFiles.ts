import type { Report } from '../../core/report/report';

/** The files that a report leads to, by their paths from the repository's root: hotspots, and those that change together. */
export function namedFiles({ hotspots, coupling }: Pick<Report, 'hotspots' | 'coupling'>): ReadonlySet<string> {
  return new Set([...hotspots.map(({ path }) => path), ...coupling.files.flatMap(({ files }) => files)]);
}
