import { execFileSync } from 'node:child_process';
import { failuresOf } from '../../../src/core/failures/failures';
import { traceableCommits } from '../../../src/core/failures/origins/traceable';
import { wantedOverlaps } from '../../../src/core/failures/reverts/wantedOverlaps';
import { historyOf } from '../../../src/core/history/history';
import { factsOfMessage } from '../../../src/core/history/message/message';
import { readHistory } from '../../../src/sources/git/history';
import { findRepository } from '../../../src/sources/git/root';
import { processorTime } from '../../accuracy/hints/processorTime';
import { NO_EVIDENCE } from '../../support/noEvidence';

// What finding failures takes of processor time, of this process and of git, in one reading. Prints JSON.

const DAY = 24 * 3600 * 1000;

export interface Detection {
  /** Ms of reading the history, messages included; null where the system doesn't tell. */
  readonly reading: number | null;
  /** Of those, all that is understood of messages. */
  readonly messages: number | null;
  /** Of comparing patches and finding failures. */
  readonly finding: number | null;
  /** Of each fix that was traced. */
  readonly fixes: readonly number[];
}

async function took(work: () => unknown): Promise<number | null> {
  const before = processorTime();
  await work();
  const after = processorTime();
  return before === null || after === null ? null : after - before;
}

/** @param sample So many commits are traced, one by one. */
async function detection(folder: string, asOf: number, window: number, sample: number): Promise<Detection> {
  const options = { git: 'git', signal: new AbortController().signal };
  const repository = await findRepository(folder, options);
  const read = () =>
    readHistory(repository, { ...options, mainline: null, bots: [], keep: null, onProgress: () => undefined });
  const reading = await took(read);
  const whole = await read();
  const history = historyOf(whole.facts, { asOf });
  const log = execFileSync('git', ['log', '--all', '-z', '--format=%B'], { cwd: folder, maxBuffer: 1 << 30 });
  const texts = log.toString('latin1').split('\0');
  const messages = await took(() => texts.forEach((text) => factsOfMessage(text)));
  const finding = await took(async () => {
    const { overlaps } = await whole.readOverlaps(wantedOverlaps(history, asOf - window));
    failuresOf(history, { ...NO_EVIDENCE, overlaps });
  });
  const fixes: number[] = [];
  const tracer = await whole.tracer(history.tip);
  for (const sha of traceableCommits(history, 0).slice(0, sample)) {
    const cost = await took(() => tracer.trace([sha]));
    if (cost !== null && tracer.known().get(sha)?.isFix) fixes.push(cost);
  }
  return { reading, messages, finding, fixes };
}

const [folder = '', asOf = '', days = '', sample = ''] = process.argv.slice(2);
detection(folder, Number(asOf) * 1000, Number(days) * DAY, Number(sample))
  .then((found) => process.stdout.write(JSON.stringify(found)))
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
