import { nameMatcher } from '../globs';
import type { Scope } from '../history/scope';
import type { Problem } from '../problem';
import type { ObjectiveFacts } from '../reliability/sloOf';

/** Of the objectives those that a scope names, which may be none: then nothing is known of it, whatever the others do. */
export function scopedObjectives<T extends ObjectiveFacts>(facts: T, scope: Scope | null): T {
  if (!scope?.slos) return facts;
  const isNamed = nameMatcher(scope.slos);
  return {
    ...facts,
    readings: facts.readings.filter(({ objective }) => isNamed(objective.id)),
    slos: facts.slos.filter(({ id }) => isNamed(id)),
    courses: facts.courses?.filter(({ objective }) => isNamed(objective.id)) ?? [],
  };
}

/** That there are objectives, but none that the scope names. */
export function scopeProblems(all: ObjectiveFacts, scope: Scope | null): readonly Problem[] {
  const named = scopedObjectives(all, scope);
  if (!scope?.slos || countOf(all) === 0 || countOf(named) > 0) return [];
  return [
    {
      code: 'scopeWithoutSlos',
      message: `The scope “${scope.id}” has no SLO: none is named ${scope.slos.join(' or ')}.`,
      fix: 'Correct its "slos".',
      source: '.momentum.json',
    },
  ];
}

function countOf({ readings, slos }: ObjectiveFacts): number {
  return readings.length + slos.length;
}
