import type { Problem } from '../core/problem';
import { NO_ENDPOINTS } from '../core/report/endpointFacts';
import type { Report, ReportedOrigins } from '../core/report/report';
import { DAY, type Instant } from '../core/time/instant';
import type { ReadHistory } from '../sources/git/history';
import { type Basis, basisOf, type LookOptions, reportOn } from './basis';

/** What began before the window and landed in it: this much further back a branch may have begun. */
const LEAD = 30 * DAY;

const NOT_HEARD: Problem = {
  code: 'endpointsNotHeard',
  message: 'The endpoints did not answer yet.',
  fix: null,
  source: 'endpoints',
};

interface Telling {
  readonly origins: ReportedOrigins;
  tell(report: Report): void;
  onProgress(step: string): void;
}

export interface FirstFigures {
  readonly since: Instant;
  onRead(recent: ReadHistory): Promise<void>;
  onWholeRead(whole: Basis, asking: Promise<unknown>): Promise<void>;
}

/** Figures that are there before the last ones: of recent history, then of the whole while endpoints are waited for. */
export function firstFigures(options: LookOptions, { origins, tell, onProgress }: Telling): FirstFigures {
  const nothing = { traces: new Map(), origins, endpoints: NO_ENDPOINTS };
  let hasTold = false;
  return {
    since: options.now - options.window - LEAD,
    async onRead(recent) {
      tell(await reportOn(await basisOf(recent, options), { ...nothing, problems: [] }));
      hasTold = true;
    },
    async onWholeRead(whole, asking) {
      if (!hasTold || (await isSettled(asking))) return;
      onProgress('Waiting for the endpoints');
      tell(await reportOn(whole, { ...nothing, problems: [NOT_HEARD] }));
    },
  };
}

function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const yes = () => true;
  return Promise.race([promise.then(yes, yes), new Promise<boolean>((resolve) => setImmediate(resolve, false))]);
}
