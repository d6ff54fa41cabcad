import { BURN_WINDOWS, type BurnWindow, type Objective, queryOver, windowText } from '../../core/reliability/objective';
import { type Instant, MINUTE, SECOND } from '../../core/time/instant';

/** One request to the Prometheus HTTP API, and what it is about: `errors over 6h`. */
export interface Question {
  readonly path: '/api/v1/query' | '/api/v1/query_range';
  readonly form: Readonly<Record<string, string>>;
  readonly subject: string;
}

export interface Questions {
  /** As a query writes it. */
  readonly window: string;
  readonly errors: Question;
  readonly total: Question;
}

/** A window cut into equal steps, and what to ask of them. */
export interface Course extends Questions {
  /** The steps' ends, oldest first. */
  readonly ends: readonly Instant[];
}

const MOST_STEPS = 120;
/** A rate needs two samples, which are up to two minutes apart where scraping is slow. */
const SHORTEST_STEP = 5 * MINUTE;
/** The server gives up before the client does, so that it can say why. */
const SERVER_TIMEOUT = '10s';

/** @param asOf Null leaves the time to the server: a client's clock that is ahead would find nothing. */
export function countQuestions(
  objective: Objective,
  asOf: Instant | null,
): Readonly<Record<'whole' | BurnWindow, Questions>> {
  const over = (window: string): Questions => {
    const question = (kind: 'errors' | 'total'): Question => ({
      path: '/api/v1/query',
      form: {
        query: queryOver(objective[kind], window),
        timeout: SERVER_TIMEOUT,
        ...(asOf !== null && { time: seconds(asOf) }),
      },
      subject: `${kind} over ${window}`,
    });
    return { window, errors: question('errors'), total: question('total') };
  };
  const [hour, sixHours, day, threeDays] = BURN_WINDOWS;
  return {
    whole: over(windowText(objective.windowSeconds)),
    [hour]: over(hour),
    [sixHours]: over(sixHours),
    [day]: over(day),
    [threeDays]: over(threeDays),
  };
}

/** The window that ends at an instant by the server's clock, in steps that tile it. */
export function courseOf(objective: Objective, endAt: Instant): Course {
  const window = objective.windowSeconds * SECOND;
  const steps = Math.min(MOST_STEPS, Math.max(1, Math.floor(window / SHORTEST_STEP)));
  const step = Math.floor(window / steps);
  const ends = Array.from({ length: steps }, (_, index) => endAt - (steps - 1 - index) * step);
  const stepText = windowText(step / SECOND);
  const question = (kind: 'errors' | 'total'): Question => ({
    path: '/api/v1/query_range',
    form: {
      query: queryOver(objective[kind], stepText),
      timeout: SERVER_TIMEOUT,
      start: seconds(endAt - (steps - 1) * step),
      end: seconds(endAt),
      step: String(step / SECOND),
    },
    subject: `${kind} over the course of the window`,
  });
  return { window: stepText, errors: question('errors'), total: question('total'), ends };
}

function seconds(at: Instant): string {
  return String(at / SECOND);
}
