import type { Pipeline } from '../facts/pipeline';
import type { ToldFacts } from '../facts/toldFacts';
import type { Problem } from '../problem';
import type { EndpointClock } from '../reliability/clock';
import type { ObjectiveReading, ReadObjective } from '../reliability/reading';
import type { Slo } from '../reliability/slo';
import type { HeardAlert } from './alerts';

/** What the endpoints said: objectives still to be computed, and what they had computed themselves. */
export interface EndpointFacts extends ToldFacts {
  readonly readings: readonly ObjectiveReading[];
  readonly slos: readonly Slo[];
  /** How the windows of those went, where that is known. */
  readonly courses: readonly ReadObjective[];
  readonly pipelines: readonly Pipeline[];
  readonly alerts: readonly HeardAlert[];
  /** Of the endpoints that said what time it is there. */
  readonly clocks: readonly EndpointClock[];
  readonly problems: readonly Problem[];
}

export const NO_ENDPOINTS: EndpointFacts = {
  readings: [],
  slos: [],
  courses: [],
  incidents: [],
  deployments: [],
  lists: [],
  pipelines: [],
  alerts: [],
  clocks: [],
  problems: [],
};

/** Of an endpoint that gave nothing else. */
export function troubled(problem: Problem): EndpointFacts {
  return { ...NO_ENDPOINTS, problems: [problem] };
}

/** What several of them said, as one. */
export function joinedFacts(facts: readonly EndpointFacts[]): EndpointFacts {
  return {
    readings: facts.flatMap(({ readings }) => readings),
    slos: facts.flatMap(({ slos }) => slos),
    courses: facts.flatMap(({ courses }) => courses),
    incidents: facts.flatMap(({ incidents }) => incidents),
    deployments: facts.flatMap(({ deployments }) => deployments),
    lists: facts.flatMap(({ lists }) => lists),
    pipelines: facts.flatMap(({ pipelines }) => pipelines),
    alerts: facts.flatMap(({ alerts }) => alerts),
    clocks: facts.flatMap(({ clocks }) => clocks),
    problems: facts.flatMap(({ problems }) => problems),
  };
}
