import { undoneIn } from '../../../src/core/failures/evidence';
import { statedFixesIn } from '../../../src/core/failures/fixes/statedFixes';
import { lookupIn } from '../../../src/core/failures/reverts/references';
import { revertLinks } from '../../../src/core/failures/reverts/reverts';
import { type Look, overlapsIn } from './look';

/** Of commits by their full names those that each takes back or repairs. */
export type Links = ReadonlyMap<string, ReadonlySet<string>>;

/** What each commit takes back, by the product. */
export async function revertsIn(look: Look): Promise<Links> {
  const { history } = look;
  const { commits } = history.facts;
  const undone = undoneIn(await overlapsIn(look), commits);
  const found = revertLinks(history, lookupIn(history), undone);
  return linksOf(found.map(({ undoing, undone }) => [commits.shaOf(undoing), commits.shaOf(undone)]));
}

/** What each commit says that it repairs, by the product: in trailers, and in sentences. */
export function statedIn({ history }: Look): { readonly trailers: Links; readonly sentences: Links } {
  const { commits } = history.facts;
  const found = statedFixesIn(history, lookupIn(history));
  const grounded = (by: string) =>
    linksOf(
      found
        .filter(({ ground }) => ground.by === by)
        .map(({ repair, failed }) => [commits.shaOf(repair), commits.shaOf(failed)]),
    );
  return { trailers: grounded('trailer'), sentences: grounded('sentence') };
}

function linksOf(pairs: readonly (readonly [string, string])[]): Links {
  const links = new Map<string, Set<string>>();
  for (const [from, to] of pairs) links.set(from, (links.get(from) ?? new Set()).add(to));
  return links;
}
