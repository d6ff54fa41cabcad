import { type Child, element } from './element';

/** A landmark that is named by its heading. */
export function section(id: string, title: string, ...content: readonly Child[]): HTMLElement {
  const heading = element('h2', { id: `${id}-heading`, textContent: title });
  return element('section', { id, tabIndex: -1, 'aria-labelledby': heading.id }, heading, ...content);
}
