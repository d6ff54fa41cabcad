import type { Outcome } from '../core/report/outcome';
import type { MeasureRequest } from '../core/report/request';
import type { Exchange } from '../http/exchange';
import { measure } from '../measure';
import { INTERRUPTED } from './endings';

/** Measures with progress on stderr; Ctrl+C ends it, git included. */
export async function measureVisibly(request: MeasureRequest, exchange: Exchange): Promise<Outcome> {
  const cancel = new AbortController();
  const onInterrupt = () => cancel.abort();
  process.once('SIGINT', onInterrupt);
  const line = new ProgressLine();
  try {
    return await measure(request, {
      signal: cancel.signal,
      exchange,
      onProgress: (step) => line.show(step),
      onWarning(sentence) {
        line.clear();
        process.stderr.write(`team-momentum: ${sentence}\n`);
      },
    });
  } catch (error) {
    if (cancel.signal.aborted) process.exit(INTERRUPTED);
    throw error;
  } finally {
    line.clear();
    process.off('SIGINT', onInterrupt);
  }
}

/** On a terminal one line that changes in place; in a log each kind of step once. */
class ProgressLine {
  readonly #seen = new Set<string>();

  show(step: string): void {
    if (process.stderr.isTTY) {
      process.stderr.write(`\r\x1b[K${step}…`);
      return;
    }
    const [kind = step] = step.split(':');
    if (!this.#seen.has(kind)) process.stderr.write(`${kind}…\n`);
    this.#seen.add(kind);
  }

  clear(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  }
}
