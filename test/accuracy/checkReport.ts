import type { Report } from '../../src/core/report/report';
import { checkChanges } from './checkChanges';
import { checkFigures } from './checkFigures';
import { checkFirstReleases } from './checkFirstReleases';
import { checkReleases } from './checkReleases';
import { checkSample } from './checkSample';
import type { Difference } from './difference';
import { plainFactsFor } from './plainFacts';

/**
 * All in which a report (with its changes) differs from what git says of the repository.
 * @param sample How many changes git is asked about one by one, which takes its time.
 */
export async function checkReport(folder: string, report: Report, sample: number): Promise<Difference[]> {
  const facts = plainFactsFor(folder, report);
  return [
    ...checkChanges(report, facts),
    ...checkReleases(report, facts),
    ...checkFirstReleases(report, facts),
    ...checkFigures(report, facts),
    ...(await checkSample(folder, facts, sample)),
  ];
}
