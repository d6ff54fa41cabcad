import type { Measurement } from '../measurement';
import type { Observed as AllObserved } from '../momentum/observed';
import type { ReadObjective } from '../reliability/reading';
import { DAY, formatInstant, type Instant } from '../time/instant';
import { type Definitions, oldDefinitions } from './oldDefinitions';

/** What nobody watches any more, or never did. */
export interface BlindSpot {
  readonly code: 'sloSilent' | 'noSlo' | 'sloOld' | 'targetUnseen';
  /** What it is about: an SLO, a figure, a file. */
  readonly about: string;
  readonly sentence: string;
  readonly fix: string | null;
}

/** What might watch, besides what was observed. */
export interface Watching {
  /** By its name in the report. */
  readonly measurements: Readonly<Record<string, Measurement>>;
  readonly definitions: Definitions;
}

type Observed = Pick<AllObserved, 'now' | 'history' | 'slos' | 'readings' | 'targets'>;

/** A weekend without traffic is none. */
const SILENT = 3 * DAY;
const RECENT = 90 * DAY;

/** docs/metrics.md, "Blind spots". */
export function blindSpotsOf(observed: Observed, { measurements, definitions }: Watching): readonly BlindSpot[] {
  return [
    ...silentSlos(observed),
    ...withoutSlo(observed, definitions),
    ...unchangedSlos(observed, definitions),
    ...unseenTargets(observed, measurements),
  ];
}

function silentSlos({ slos, readings, now }: Observed): BlindSpot[] {
  return slos.flatMap(({ id, state, reason }): BlindSpot[] => {
    const spot = (why: string): BlindSpot[] => [
      {
        code: 'sloSilent',
        about: id,
        sentence: `“${id}” tells nothing: ${why}`,
        fix: 'See to what records it, or take the SLO away.',
      },
    ];
    switch (state) {
      case 'noData':
      case 'stale':
      case 'invalid':
        return spot(reason ?? 'there are no samples.');
      case 'healthy':
      case 'atRisk':
      case 'burning':
      case 'recovering':
      case 'exhausted': {
        const read = readings.find((reading) => reading.objective.id === id);
        const last = read?.state === 'read' ? lastCounted(read) : undefined;
        return last !== undefined && now - last > SILENT ? spot(`its samples end on ${dayOf(last)}.`) : [];
      }
    }
  });
}

function lastCounted({ past }: ReadObjective): Instant | undefined {
  return past.findLast(({ count }) => count.state === 'counted')?.at;
}

/** Where an endpoint might tell of an SLO and failed to, that is a problem of its own. */
function withoutSlo({ history, slos, now }: Observed, { hasEndpoints }: Definitions): BlindSpot[] {
  if (slos.length > 0 || hasEndpoints) return [];
  const released = history.releases.filter(({ prerelease, releasedAt }) => !prerelease && now - releasedAt <= RECENT);
  if (released.length === 0) return [];
  const count = released.length === 1 ? '1 release' : `${released.length} releases`;
  return [
    {
      code: 'noSlo',
      about: history.facts.name,
      sentence: `${count} in 90 days, and no SLO tells how users fare with them.`,
      fix: 'Where users depend on it, add an endpoint with an SLO to .momentum.json.',
    },
  ];
}

function unchangedSlos(observed: Observed, { files }: Definitions): BlindSpot[] {
  return oldDefinitions(observed, files).map(({ file, touchedAt, changes }) => ({
    code: 'sloOld',
    about: file,
    sentence: `${file} was last changed on ${dayOf(touchedAt)}, and ${changes} changes were merged within a year.`,
    fix: 'See whether its SLOs still say what users need.',
  }));
}

function unseenTargets({ targets }: Observed, measurements: Watching['measurements']): BlindSpot[] {
  return Object.keys(targets).flatMap((name): BlindSpot[] => {
    const { [name]: figure } = measurements;
    if (figure?.state !== 'unmeasured') return [];
    return [
      {
        code: 'targetUnseen',
        about: name,
        sentence: `Nobody sees whether the target of ${name} is met: ${figure.reason}`,
        fix: 'Have it measured, or take the target out of .momentum.json.',
      },
    ];
  });
}

function dayOf(at: Instant): string {
  return formatInstant(at).slice(0, 10);
}
