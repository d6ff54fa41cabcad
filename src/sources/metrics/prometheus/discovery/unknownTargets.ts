import type { Problem } from '../../../../core/problem';
import type { Found } from './found';

const MOST_NAMES = 3;

/** Pyrra's objectives of which nothing tells the target: one problem, or none. @param counted Those whose events it counts. */
export function unknownTargets(
  found: readonly Found[],
  counted: readonly string[],
  source: string,
): readonly Problem[] {
  const defined = new Set(found.filter(({ target }) => target !== null).map(({ name }) => name));
  const seen = found.filter(({ generator }) => generator === 'pyrra').map(({ name }) => name);
  const names = [...new Set([...seen, ...counted])].filter((name) => !defined.has(name)).toSorted();
  if (names.length === 0) return [];
  const some = names.slice(0, MOST_NAMES).join(', ');
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return [
    {
      code: 'objectiveUnknown',
      message: `${source}: the objectives of Pyrra's ${some}${more} are not to be seen: neither recorded, nor in rules that the server shows.`,
      fix: 'Run Pyrra with --generic-rules, or let the server show its rules (VictoriaMetrics: -vmalert.proxyURL).',
      source,
    },
  ];
}
