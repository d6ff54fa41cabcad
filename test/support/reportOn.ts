import { deployedArrivals } from '../../src/core/facts/arrival';
import { failuresOf } from '../../src/core/failures/failures';
import { withReleaseFailures } from '../../src/core/failures/releases/releaseFailures';
import type { Verdict } from '../../src/core/failures/verdict';
import type { ChangeDetails } from '../../src/core/history/details';
import { historyOf } from '../../src/core/history/history';
import type { Problem } from '../../src/core/problem';
import { DEFAULT_THRESHOLDS } from '../../src/core/reliability/thresholds';
import { type EndpointFacts, NO_ENDPOINTS } from '../../src/core/report/endpointFacts';
import { NOT_LOOKED } from '../../src/core/report/origins';
import type { Report } from '../../src/core/report/report';
import { historyOptionsOf, type ReportOptions, reportOf } from '../../src/core/report/reportOf';
import { DAY } from '../../src/core/time/instant';
import { NO_EVIDENCE } from './noEvidence';
import { detailsOf, onDay, type Past } from './past';

interface Options extends Partial<ReportOptions> {
  readonly endpoints?: EndpointFacts;
  readonly problems?: readonly Problem[];
  readonly verdicts?: readonly Verdict[];
  /** Besides the subjects. */
  readonly details?: Partial<ChangeDetails>;
}

/** Of the first 90 days, with the list of changes. */
export const USUAL: ReportOptions = {
  now: onDay(90),
  window: 90 * DAY,
  detail: true,
  profile: 'dora',
  scope: null,
  scopes: [],
  thresholds: DEFAULT_THRESHOLDS,
  every: null,
};

/** The report of a past, as usual unless said. */
export function reportOn(
  facts: Past,
  { endpoints = NO_ENDPOINTS, problems = [], verdicts = [], details = {}, ...asked }: Options = {},
): Report {
  const options: ReportOptions = { ...USUAL, ...asked };
  const history = historyOf(facts, historyOptionsOf(options));
  const deployed = deployedArrivals(history.releases, endpoints.deployments, options.now);
  const failures = withReleaseFailures(history, failuresOf(history, { ...NO_EVIDENCE, verdicts }), deployed, verdicts);
  return reportOf(
    {
      ...{ history, failures, stated: failures, origins: NOT_LOOKED, endpoints, problems },
      details: { ...detailsOf(facts), ...details },
    },
    options,
  );
}
