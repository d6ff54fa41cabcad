import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import type { SignalName, TrapEvidence } from '../core/trap/trap';
import { commitsBehind, namedReleases } from './changesBehind';
import { dayOfYear } from './dates';
import { comparedWindows, inReadingOrder, unseenBy } from './evidenceTable';
import { type ExplainedInput, type ExplainedList, type Explanation, input, listed, plainItem } from './explained';
import { signalFormula } from './signalFormula';
import { comparison, directionInWords, evidenceFacts, ofSignal, signalTitle, verdictInWords } from './trapWords';
import { number } from './words';

export function explainTrap({ trap }: Report): Explanation {
  return {
    name: 'trap',
    title: l10n.t('Velocity trap'),
    says: [verdictInWords(trap), trap.sentence, comparedWindows(trap)].filter((sentence) => sentence !== null),
    formula: l10n.t(
      'Output is changes and releases a week. Where it falls as something worsens, it is stalling; where it does not and one thing worsens, watch; two, at least one of them about reliability: trapped; none: sustainable.',
    ),
    inputs: inReadingOrder(trap.evidence).map(evidenceInput),
    behind: listed(l10n.t('What it could not see'), unseenBy(trap).map(plainItem)),
  };
}

/** A signal that the verdict did not see is unknown, with what the verdict says of what it could not see. */
export function explainSignal(signal: SignalName, report: Report): Explanation {
  const title = signalTitle(signal);
  const { trap } = report;
  const found = trap.evidence.find((each) => each.signal === signal);
  if (!found) {
    return {
      name: signal,
      title,
      says: [l10n.t('{0}: unknown to the verdict', title)],
      formula: signalFormula(signal),
      inputs: [],
      behind: listed(l10n.t('What it could not see'), trap.unseen.map(plainItem)),
    };
  }
  return {
    name: signal,
    title,
    says: [`${title}: ${directionInWords(found)}`, found.sentence, comparedWindows(trap)].filter(
      (sentence) => sentence !== null,
    ),
    formula: signalFormula(signal),
    inputs: [evidenceInput(found)],
    behind: [...weeksBehind(found), ...namedReleases(found.releases, report), ...commitsBehind(found.changes, report)],
  };
}

function evidenceInput(evidence: TrapEvidence): ExplainedInput {
  const { signal, after, before, unit, p, sampleAfter } = evidence;
  return input({
    ...{ name: signal, title: signalTitle(signal), value: after, before, unit, p, sampleSize: sampleAfter },
    words: comparison(evidence),
    facts: [directionInWords(evidence), ...evidenceFacts(evidence)],
  });
}

function weeksBehind(evidence: TrapEvidence): ExplainedList[] {
  const say = ofSignal(evidence);
  const items = evidence.weeks.map(({ start, end, value, sampleSize }) => {
    const week = l10n.t('{0} to {1}', dayOfYear(start), dayOfYear(end));
    const said = value === null ? l10n.t('unknown') : say(value);
    return plainItem([week, said, l10n.t('sample {0}', number(sampleSize))].join(' · '));
  });
  return listed(l10n.t('Weeks, oldest first'), items);
}
