import type { ChangeDetails } from '../history/details';
import type { Observed } from '../momentum/observed';
import { DAY, formatInstant, type Instant } from '../time/instant';
import type { Window } from '../time/window';
import { evidenceOf } from './evidence';
import { indicatorsAt } from './indicators';
import { type Look, lookAt } from './look';
import { isFalling, outputAt } from './output';
import type { Trap, TrapEvidence } from './trap';
import { verdictOf } from './verdictOf';
import { AFTER, BEFORE, COMPARED, HALF, halves } from './weeks';

export { COMPARED };

const LEAST_CHANGES = 10;

/** Nothing is known, for this reason. */
export function unknownTrap(reason: string): Trap {
  return {
    verdict: 'unknown',
    sentence: reason,
    dayBefore: 'unknown',
    before: null,
    after: null,
    evidence: [],
    unseen: [reason],
  };
}

/**
 * The verdict, with what it rests on.
 * @param rework Of the changes of `COMPARED` and of a day more; null where it was not or could not be looked at.
 */
export function trapOf(observed: Observed, rework: ChangeDetails['rework']): Trap {
  const trap = trapAt(observed, rework, observed.now);
  // nothing but being trapped warns of anything
  if (trap.verdict !== 'trapped') return trap;
  return { ...trap, dayBefore: trapAt(observed, rework, observed.now - DAY).verdict };
}

function trapAt(observed: Observed, rework: Look['rework'], at: Instant): Trap {
  const tooLittle = whyTooLittle(observed, at);
  if (tooLittle !== null) return unknownTrap(tooLittle);
  const look = lookAt(observed, rework, at);
  const counts = halves(look.counts);
  const windows = { before: windowOf(look.weeks, BEFORE), after: windowOf(look.weeks, AFTER) };
  if (Math.min(...counts) < LEAST_CHANGES)
    return {
      ...unknownTrap(`Fewer than ${LEAST_CHANGES} changes in one of the two windows of ${HALF} weeks, bots' aside.`),
      ...windows,
    };
  const signals = indicatorsAt(look);
  const unseen = signals.filter((signal) => signal.state === 'unseen');
  const indicators = evidenceOf(signals.filter((signal) => signal.state === 'seen'));
  const output = outputAt(look);
  const { verdict, sentence } = verdictOf(isFalling(output), indicators, unseen);
  return {
    ...{ verdict, sentence, dayBefore: verdict, ...windows },
    evidence: [...output, ...worstFirst(indicators)],
    unseen: unseen.map(({ reason }) => reason),
  };
}

function whyTooLittle({ history: { changes } }: Observed, at: Instant): string | null {
  const first = changes.find(({ bot }) => !bot);
  if (!first) return "No change was merged in the last year and a half, bots' aside.";
  return first.mergedAt > at - COMPARED ? `The history is shorter than ${2 * HALF} weeks.` : null;
}

function worstFirst(evidence: readonly TrapEvidence[]): TrapEvidence[] {
  const isWorse = ({ direction }: TrapEvidence) => direction === 'worse';
  return [...evidence.filter(isWorse), ...evidence.filter((each) => !isWorse(each))];
}

function windowOf(weeks: readonly Window[], from: number): Trap['before'] {
  const [start, end] = [weeks[from], weeks[from + HALF - 1]];
  return start && end ? { start: formatInstant(start.startAt), end: formatInstant(end.endAt) } : null;
}
