import type { History } from '../../history/history';
import { confidenceOf } from '../confidence';
import type { Finding } from '../finding';
import type { Trace } from './origin';

/** What git blame tells of fixes that landed; what is too unsure for a hint is left out. */
export function blamedIn(
  { facts: { commits }, landing: { placeOf } }: History,
  traces: ReadonlyMap<string, Trace>,
): Finding[] {
  const findings: Finding[] = [];
  for (const [fix, { isFix, origin }] of traces) {
    if (!isFix || !origin) continue;
    const [repair, failed] = [commits.rowOf(fix), commits.rowOf(origin.commit)];
    if (placeOf(repair) < 0 || placeOf(failed) < 0) continue;
    const confidence = confidenceOf(origin, commits.committedAt(repair) - commits.committedAt(failed));
    if (!confidence) continue;
    const { tier, lines, of } = origin;
    findings.push({ failed, repair, kind: 'fixed', ground: { by: 'blame', tier, lines, of }, confidence });
  }
  return findings.toSorted((a, b) => placeOf(a.repair) - placeOf(b.repair));
}
