import type { ChangeDetails } from '../../../src/core/history/details';
import type { Scope } from '../../../src/core/history/scope';
import { type EndpointFacts, joinedFacts, NO_ENDPOINTS } from '../../../src/core/report/endpointFacts';
import { seededRandom } from '../../../src/core/statistics/seededRandom';
import type { Instant } from '../../../src/core/time/instant';
import { type Past, past } from '../../support/past';
import { anyNow } from './calendar';
import { happenedIn, marksOf } from './history';
import { linesOf } from './lines';
import { readingOf } from './reading';
import type { Part, Scenario } from './scenario';
import { toldOf } from './told';
import { type Place, stressOf } from './work';

/** All that could be read of an invented repository, as of an instant. */
export interface World {
  readonly now: Instant;
  readonly facts: Past;
  readonly details: Pick<ChangeDetails, 'lines' | 'rework'>;
  readonly endpoints: EndpointFacts;
  readonly scopes: readonly Scope[];
}

/** The same for the same scenario and seed. */
export function worldOf({ parts }: Scenario, seed: number): World {
  const random = seededRandom(Math.imul(seed, 0x9e3779b1));
  const now = anyNow(random);
  let number = 0;
  const drawn = parts.map((part) => {
    const folder = part.scope === null ? '' : `${part.scope}/`;
    const place: Place = { random, now, folder, course: part.team(random), stress: stressOf(random) };
    const happened = happenedIn(place, part.scope === null ? 'v' : `${part.scope}@`, () => ++number);
    const reading = readingOf(place, `${part.scope ?? 'shop'}-availability`);
    const endpoints = joinedFacts([{ ...NO_ENDPOINTS, readings: reading ? [reading] : [] }, toldOf(place, happened)]);
    return { happened, endpoints, lines: linesOf(place, happened.work) };
  });
  return {
    now,
    facts: past(marksOf(drawn.map(({ happened }) => happened))),
    details: {
      lines: new Map(drawn.flatMap(({ lines }) => [...(lines.lines ?? [])])),
      rework: new Map(drawn.flatMap(({ lines }) => [...(lines.rework ?? [])])),
    },
    endpoints: joinedFacts(drawn.map(({ endpoints }) => endpoints)),
    scopes: parts.flatMap(scopeOf),
  };
}

function scopeOf({ scope }: Part): Scope[] {
  return scope === null ? [] : [{ id: scope, paths: [`${scope}/**`], tags: `${scope}@*`, slos: [`${scope}-*`] }];
}
