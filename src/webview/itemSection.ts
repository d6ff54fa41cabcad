import type { ListItem } from '../views/listItem';
import { type Child, element } from './element';
import { section } from './section';

/** Something that is listed, with what it leads to. */
export interface LinkedItem extends ListItem {
  /** The sentence with what its words lead to. */
  readonly head?: readonly Child[];
  readonly links?: readonly HTMLElement[];
}

/** A section that lists things: each a sentence, its facts and its links. */
export function itemSection(
  id: string,
  title: string,
  remark: string,
  items: readonly LinkedItem[],
  ...more: readonly Child[]
): HTMLElement {
  return section(
    id,
    title,
    element('p', { className: 'note', textContent: remark }),
    items.length === 0 ? null : element('ul', { className: 'items' }, ...items.map(item)),
    ...more,
  );
}

function item({ sentence, head = [sentence], facts, links = [] }: LinkedItem): HTMLElement {
  return element(
    'li',
    {},
    element('p', {}, ...head),
    facts.length === 0 ? null : element('p', { className: 'note', textContent: facts.join(' · ') }),
    links.length === 0 ? null : element('ul', { className: 'links' }, ...links.map((link) => element('li', {}, link))),
  );
}
