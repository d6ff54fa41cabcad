import * as v from 'valibot';
import { windowText } from '../reliability/objective';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../reliability/thresholds';
import { parseDuration } from '../time/duration';
import { SECOND } from '../time/instant';
import { lengthOfTime } from './lengthOfTime';
import { anObject } from './object';
import { must } from './wording';

const share = v.pipe(
  v.number(must('a share between 0 and 1')),
  v.minValue(0, must('a share between 0 and 1')),
  v.maxValue(1, must('a share between 0 and 1')),
);

const rate = v.pipe(v.number(must('a number above 0')), v.gtValue(0, must('a number above 0')));

const alertSchema = v.pipe(
  anObject({
    severity: v.pipe(v.picklist(['page', 'ticket'], must('page or ticket')), v.description('How urgent it is.')),
    long: v.pipe(lengthOfTime, v.description('The long window: 1h.')),
    short: v.pipe(lengthOfTime, v.description('The short window, in which it must still burn: 5m.')),
    factor: v.pipe(rate, v.description('The burn rate that both windows must exceed.')),
  }),
  v.check(
    ({ long, short }) => (parseDuration(short) ?? 0) < (parseDuration(long) ?? 0),
    'must have a short window that is shorter than its long one',
  ),
);

/** From which figures on a budget is in trouble, as the shared file writes it. */
export const thresholdsSchema = anObject({
  remaining: v.optional(
    v.pipe(share, v.description('A budget of which this share or less is left is at risk. 0.25 without it.')),
    DEFAULT_THRESHOLDS.remaining,
  ),
  burnRate: v.optional(
    v.pipe(rate, v.description('The burn rate over an hour and a day at which releases pause. 3 without it.')),
    DEFAULT_THRESHOLDS.burnRate,
  ),
  coverage: v.optional(
    v.pipe(
      share,
      v.description('Below this share of the window, what is left of a budget is provisional. 0.25 without it.'),
    ),
    DEFAULT_THRESHOLDS.coverage,
  ),
  errors: v.optional(
    v.pipe(
      v.number(must('a whole number')),
      v.integer(must('a whole number')),
      v.minValue(0, must('a whole number')),
      v.description(
        'Fewer errors than this in the long window raise no alert, where events are counted. 3 without it.',
      ),
    ),
    DEFAULT_THRESHOLDS.errors,
  ),
  alerts: v.exactOptional(
    v.pipe(
      v.array(alertSchema, must('a list')),
      v.maxLength(12, 'may hold 12 alerts at most'),
      v.description("Burn rate alerts in place of the SRE Workbook's: over a long and a short window."),
    ),
  ),
});

export type ThresholdsConfig = v.InferOutput<typeof thresholdsSchema>;

/** @param written Undefined where the shared file says nothing of them. */
export function thresholdsOf(written: ThresholdsConfig | undefined): Thresholds {
  if (written === undefined) return DEFAULT_THRESHOLDS;
  const { alerts, ...rest } = written;
  return {
    ...rest,
    alerts: alerts?.map((alert) => ({ ...alert, long: sameText(alert.long), short: sameText(alert.short) })) ?? null,
  };
}

/** One text for one length: 60m is 1h. */
function sameText(window: string): string {
  return windowText((parseDuration(window) ?? 0) / SECOND);
}
