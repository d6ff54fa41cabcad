import { execFileSync } from 'node:child_process';
import { baselinesOf } from '../../../src/core/baseline/baselines';
import { assistedHints } from '../../../src/core/code/assistedHints';
import { couplingOf } from '../../../src/core/code/coupling';
import { hotspotsOf } from '../../../src/core/code/hotspot';
import { LONGEST_WINDOW } from '../../../src/core/delivery/grownShare';
import { PROFILES } from '../../../src/core/delivery/profile';
import { factsOf } from '../../../src/core/facts/facts';
import { pipelineRuns } from '../../../src/core/facts/pipelineRun';
import { failuresOf } from '../../../src/core/failures/failures';
import { withReleaseFailures } from '../../../src/core/failures/releases/releaseFailures';
import { wantedOverlaps } from '../../../src/core/failures/reverts/wantedOverlaps';
import { historyOf } from '../../../src/core/history/history';
import { LOOK_BACK } from '../../../src/core/momentum/course';
import { momentumOf } from '../../../src/core/momentum/momentumIndex';
import type { Observed } from '../../../src/core/momentum/observed';
import { EQUAL_WEIGHTS } from '../../../src/core/momentum/weights';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reliability/thresholds';
import { NO_ENDPOINTS } from '../../../src/core/report/endpointFacts';
import { wantedDetails } from '../../../src/core/report/wanted';
import { medianOf } from '../../../src/core/statistics/quantiles';
import { DAY } from '../../../src/core/time/instant';
import { isWithin, windowEnding } from '../../../src/core/time/window';
import { COMPARED, trapOf } from '../../../src/core/trap/velocityTrap';
import { readHistory } from '../../../src/sources/git/history';
import { findRepository } from '../../../src/sources/git/root';
import { processorTime } from '../../accuracy/hints/processorTime';
import { NO_EVIDENCE } from '../../support/noEvidence';

// What the momentum index, the verdict and all that they rest on add to a report. Prints JSON.

export interface MomentumCosts {
  /** Ms of processor time, this process's and git's, of a cold report without them; null where the system doesn't tell. */
  readonly without: number | null;
  /** Of all that they add to it. */
  readonly added: number | null;
  /** Ms on the clock that they add to a report of which everything was kept: the first one of a process, and later ones. */
  readonly first: number;
  readonly later: number;
}

/** What a thread tells in an hour or two of work, and those of them that count: by then all is compiled. */
const [REPORTS, LATE] = [20, 5];

interface Took {
  readonly cpu: number | null;
  readonly clock: number;
}

async function took(work: () => unknown): Promise<Took> {
  const [cpu, clock] = [processorTime(), performance.now()];
  await work();
  const after = processorTime();
  return { cpu: cpu === null || after === null ? null : after - cpu, clock: performance.now() - clock };
}

function sum(...parts: readonly (number | null)[]): number | null {
  return parts.reduce((all, part) => (all === null || part === null ? null : all + part), 0);
}

function negative(part: number | null): number | null {
  return part === null ? null : -part;
}

async function costs(folder: string, now: number, length: number): Promise<MomentumCosts> {
  const options = { git: 'git', signal: new AbortController().signal };
  const repository = await findRepository(folder, options);
  const read = () =>
    readHistory(repository, { ...options, mainline: null, bots: [], keep: null, onProgress: () => undefined });
  const reading = await took(read);
  const whole = await read();
  const window = windowEnding(now, length);
  const lookBack = (by: number) => historyOf(whole.facts, { asOf: now, since: now - by });
  // the very first one also pays for what the compiler learns
  lookBack(LOOK_BACK);
  const shortBack = await took(() => lookBack(LONGEST_WINDOW));
  const history = lookBack(LOOK_BACK);
  const ofWindow = await took(() => whole.readOverlaps(wantedOverlaps(history, now - length)));
  const ofMore = await took(() => whole.readOverlaps(wantedOverlaps(history, now - Math.max(length, COMPARED))));
  const failures = withReleaseFailures(history, failuresOf(history, NO_EVIDENCE), [], []);
  const wanted = wantedDetails(history, failures, {
    ...{ now, window: length, detail: false, profile: 'dora', scope: null, scopes: [], every: null },
    thresholds: DEFAULT_THRESHOLDS,
  });
  const changes = history.changes.filter(({ mergedAt }) => isWithin(window, mergedAt)).map(({ sha }) => sha);
  const numstat = ['log', '--numstat', '--no-walk=unsorted', '--first-parent', '-m', '--no-renames', '--format=%H'];
  const lines = await took(() =>
    execFileSync('git', [...numstat, '--stdin'], { cwd: folder, input: changes.join('\n'), maxBuffer: 1 << 30 }),
  );
  const subjects = await took(() => whole.readDetails({ ...wanted, lines: [], sizes: [] }));
  const detailed = await took(() => whole.readDetails({ ...wanted, subjects: [] }));
  const { details } = await whole.readDetails(wanted);
  const tell = async (): Promise<Took> => {
    const short = await took(() => lookBack(LONGEST_WINDOW));
    let seen = history;
    const long = await took(() => {
      seen = lookBack(LOOK_BACK);
    });
    const observed: Observed = {
      ...{ now, history: seen, failures, slos: [], readings: [], profile: PROFILES.dora, targets: {} },
      weights: EQUAL_WEIGHTS,
      told: factsOf(seen.releases, NO_ENDPOINTS, now),
      pipelines: pipelineRuns(NO_ENDPOINTS, seen.facts.mainline?.name ?? null, now),
    };
    const told = await took(() => {
      momentumOf(observed);
      trapOf(observed, details.rework);
      baselinesOf(observed);
      couplingOf(seen, window);
      hotspotsOf(seen, window, details.sizes);
      assistedHints(seen, failures, window);
    });
    return { cpu: sum(told.cpu, long.cpu, negative(short.cpu)), clock: told.clock + long.clock - short.clock };
  };
  const first = await tell();
  const later: Took[] = [];
  for (let report = 0; report < REPORTS; report++) later.push(await tell());
  return {
    without: sum(reading.cpu, shortBack.cpu, ofWindow.cpu, subjects.cpu, lines.cpu),
    added: sum(first.cpu, ofMore.cpu, detailed.cpu, negative(lines.cpu)),
    first: first.clock,
    later: medianOf(later.slice(-LATE).map(({ clock }) => clock)) ?? 0,
  };
}

const [folder = '', asOf = '', days = ''] = process.argv.slice(2);
costs(folder, Number(asOf) * 1000, Number(days) * DAY)
  .then((found) => process.stdout.write(JSON.stringify(found)))
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
