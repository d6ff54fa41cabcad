import { GENERATORS } from '../../../../core/config/endpoint';
import { type Instant, SECOND } from '../../../../core/time/instant';
import { grouped } from '../../grouped';
import { type Found, type GeneratorName, VARYING } from './found';
import { GRAFANA_DEFINITION } from './grafanaSlo';
import { hasAll, without } from './labels';
import { OWN_DEFINITION } from './ownMetrics';
import { byMark, type Part } from './parts';
import { PYRRA_DEFINITION } from './pyrra';
import { type Include, selectorOf } from './selector';
import type { Series } from './series';
import { SLO_GENERATOR_DEFINITION } from './sloGenerator';
import { SLOTH_DEFINITION } from './sloth';

/** A series that tells of an objective for as long as somebody writes it, and the label that names that. */
const DEFINITIONS: Readonly<Record<GeneratorName, readonly [name: string, label: string]>> = {
  sloth: [SLOTH_DEFINITION, 'sloth_id'],
  pyrra: [PYRRA_DEFINITION, 'slo'],
  'grafana-slo': [GRAFANA_DEFINITION, 'grafana_slo_uuid'],
  'slo-generator': [SLO_GENERATOR_DEFINITION, 'slo_name'],
  momentum: [OWN_DEFINITION, 'slo'],
};

/** What stopped within it is told of as stale; what is silent for longer is forgotten. */
export const REMEMBERED = '1d';
const RECORDED_INCREASES = 'increases';

/** When each definition was last written; and what Pyrra records of events, which may be all there is of an objective. */
export function ageParts(generators: readonly GeneratorName[], include: Include): readonly Part[] {
  const ages = generators.flatMap((generator) => {
    const [name, label] = DEFINITIONS[generator];
    const at = `timestamp(${selectorOf(name, include, label)})`;
    const written = { mark: generator, expression: `(${at} or max_over_time(${at}[${REMEMBERED}:5m]))` };
    // a Pushgateway gives what it was given for ever
    const pushed = { mark: `${generator} pushed`, expression: selectorOf('push_time_seconds', include, label) };
    return generator === 'slo-generator' || generator === 'momentum' ? [written, pushed] : [written];
  });
  if (!generators.includes('pyrra')) return ages;
  const increases = selectorOf('.+:increase[0-9][0-9a-z]*', include, 'slo');
  return [...ages, { mark: RECORDED_INCREASES, expression: `count by (slo) (${increases})` }];
}

export interface Ages {
  /** When the objective's figures were written; undefined where nothing says so. */
  writtenAt(found: Found): Instant | undefined;
  /** Definitions that were written before, and are no more. */
  gone(found: readonly Found[]): readonly Gone[];
  /** Names of objectives whose events Pyrra counts. */
  readonly counted: readonly string[];
}

export interface Gone {
  readonly generator: GeneratorName;
  /** As `idOf` gives it. */
  readonly id: string;
}

/** What a generator names its objective by. */
export function idOf({ generator, labels }: Pick<Found, 'generator' | 'labels'>): string {
  return labels.get(DEFINITIONS[generator][1]) ?? '';
}

export function agesIn(series: readonly Series[]): Ages {
  const answers = byMark(series);
  const writtenAt = new Map(
    [...answers].flatMap(([mark, ages]) => {
      const generator = GENERATORS.find((generator) => mark.startsWith(generator));
      return generator ? [...grouped(ages, ({ labels }) => `${mark} ${idOf({ generator, labels })}`)] : [];
    }),
  );
  const ageOf = (mark: string, found: Found) =>
    writtenAt
      .get(`${mark} ${idOf(found)}`)
      ?.find((age) => hasAll(found.labels, without(age.labels, VARYING)) && Number.isFinite(age.value));
  return {
    writtenAt: (found) => {
      const age = ageOf(`${found.generator} pushed`, found) ?? ageOf(found.generator, found);
      return age && instantOf(age);
    },
    gone: (found) =>
      GENERATORS.flatMap((generator) => {
        const seen = new Set(found.filter((one) => one.generator === generator).map(idOf));
        return (answers.get(generator) ?? [])
          .map(({ labels }) => ({ generator, id: idOf({ generator, labels }) }))
          .filter(({ id }) => !seen.has(id));
      }),
    counted: (answers.get(RECORDED_INCREASES) ?? []).flatMap(({ labels }) => labels.get('slo') ?? []),
  };
}

function instantOf({ value }: Series): Instant {
  return Math.round(value * SECOND);
}
