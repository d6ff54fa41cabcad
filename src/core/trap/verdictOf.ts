import type { UnseenSignal } from './signal';
import type { TrapEvidence, TrapVerdict } from './trap';

/** Fewer indicators than this tell nothing of all. */
const LEAST_INDICATORS = 3;

export interface Judged {
  readonly verdict: TrapVerdict;
  readonly sentence: string;
}

type Told = Pick<TrapEvidence, 'signal' | 'direction' | 'aboutReliability'>;

/**
 * What the signals amount to. docs/metrics.md, "Velocity trap".
 * @param isFalling Whether output falls.
 */
export function verdictOf(
  isFalling: boolean,
  indicators: readonly Told[],
  unseen: readonly Pick<UnseenSignal, 'reason' | 'lost'>[],
): Judged {
  if (indicators.length < LEAST_INDICATORS)
    return { verdict: 'unknown', sentence: `Fewer than ${LEAST_INDICATORS} indicators can be seen.` };
  if (!indicators.some(({ aboutReliability }) => aboutReliability))
    return { verdict: 'unknown', sentence: 'Nothing about reliability can be seen.' };
  const worse = indicators.filter(({ direction }) => direction === 'worse');
  const names = listed(worse.map(({ signal }) => WORDS[signal]));
  const output = isFalling ? 'Output falls' : 'Output does not clearly fall';
  if (worse.length > 0 && isFalling) return { verdict: 'stalling', sentence: `${output} while ${names}.` };
  if (kindsOf(worse) > 1 && worse.some(({ aboutReliability }) => aboutReliability))
    return { verdict: 'trapped', sentence: `${output} while ${names}.` };
  if (worse.length > 0) return { verdict: 'watch', sentence: `${output} while ${names}.` };
  const lost = unseen.find((signal) => signal.lost);
  if (lost) return { verdict: 'unknown', sentence: `Nothing that is still seen worsens, but: ${lost.reason}` };
  return {
    verdict: 'sustainable',
    sentence: `${output}, and nothing that can be seen worsens.`,
  };
}

/** How many different things worsen: a hotfix repairs what counts as a failed change too, and is no second one. */
function kindsOf(worse: readonly Told[]): number {
  return new Set(worse.map(({ signal }) => (signal === 'hotfixShare' ? 'changeFailureHints' : signal))).size;
}

const WORDS: Readonly<Record<TrapEvidence['signal'], string>> = {
  changes: 'fewer changes land',
  releases: 'fewer releases are made',
  recoveryTime: 'recovery takes longer',
  changeFailureHints: 'more changes fail',
  hotfixShare: 'more releases are hotfixes',
  burnRate: 'error budgets burn faster',
  errorBudget: 'an error budget is spent',
  sloDebt: 'more degradation goes untold',
  alertVolume: 'more alerts go off',
  reworkShare: 'more fresh lines are rewritten',
  batchSize: 'changes get larger',
  pipelineDuration: 'pipelines take longer',
  pipelineFailureRate: 'more pipelines fail',
  hiddenCoupling: 'more changes cross components',
  definitionDrift: 'fewer of the failures are reported',
};

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
