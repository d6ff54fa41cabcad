import type { History } from '../../history/history';
import type { Reference } from '../../history/message/statement';
import type { Finding } from '../finding';
import type { Lookup } from '../reverts/references';

/** What messages say that they repair, in the order in which they landed. */
export function statedFixesIn({ facts: { commits } }: History, lookup: Lookup): Finding[] {
  const { rankOf } = lookup.timeline;
  return [...commits.stated]
    .filter(([row, { fixes }]) => fixes.length > 0 && rankOf(row) >= 0)
    .toSorted(([a], [b]) => rankOf(a) - rankOf(b))
    .flatMap(([row, { fixes }]) =>
      fixedBy(lookup, row, fixes).map(
        ([failed, by]): Finding => ({ failed, repair: row, kind: 'fixed', ground: { by }, confidence: 'stated' }),
      ),
    );
}

function fixedBy(lookup: Lookup, row: number, fixes: readonly Reference[]): [number, 'trailer' | 'sentence'][] {
  const named = fixes.flatMap((each): [number, 'trailer' | 'sentence'][] =>
    each.by === 'name'
      ? lookup.named(row, [each]).map((failed) => [failed, each.trailer ? 'trailer' : 'sentence'])
      : [],
  );
  if (named.length > 0) return named;
  const numbered = lookup.numbered(row, fixes);
  return (numbered.length > 0 ? numbered : lookup.titled(row, fixes).slice(0, 1)).map((failed) => [failed, 'sentence']);
}
