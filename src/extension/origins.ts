import type { Outcome } from '../core/report/outcome';
import type { Report } from '../core/report/report';
import type { Look } from './outcomeOf';

interface LookAtOrigins extends Omit<Look, 'onMeasured'> {
  /** The figures with what was found of origins since. */
  onFound(report: Report): void;
  ask(look: Look): Promise<Outcome>;
}

/** The searches for what fixes repair: each begins when its repository was measured, and ends with its next look. */
export class Origins {
  readonly #searches = new Map<string, AbortController>();

  /** What comes of measuring a repository, as soon as its figures are there. @throws As `ask` does before. */
  outcomeOf(root: string, { ask, signal, onFirst, onFound, ...look }: LookAtOrigins): Promise<Outcome> {
    this.stop(root);
    const search = new AbortController();
    let last: Report | undefined;
    const found = (report: Report) => {
      if (search.signal.aborted) return;
      last = report;
      onFound(report);
    };
    return new Promise((resolve, reject) => {
      const answered = (outcome: Outcome) => {
        if (!last) resolve(outcome);
        else found(outcome.state === 'measured' ? outcome.report : halted(last, outcome.problem.message));
      };
      ask({
        ...look,
        signal: AbortSignal.any([signal, search.signal]),
        onFirst: (report) => (last ? found(report) : onFirst(report)),
        onMeasured: (outcome) => {
          last = outcome.report;
          this.#searches.set(root, search);
          resolve(outcome);
        },
      }).then(answered, reject);
    });
  }

  /** What was found so far stays, and is kept. */
  stop(root: string): void {
    this.#searches.get(root)?.abort();
    this.#searches.delete(root);
  }
}

/** A report whose search does not go on. @param reason As a sentence. */
export function halted(report: Report, reason: string): Report {
  const { origins } = report;
  return origins.state === 'looking' ? { ...report, origins: { ...origins, state: 'stopped', reason } } : report;
}
