import { element, icon } from './element';

export interface Notice {
  readonly icon: string;
  readonly title: string;
  readonly text: string;
  readonly buttons?: readonly HTMLElement[];
  /** There is nothing else to see. */
  readonly alone?: boolean;
}

/** In the place of figures that aren't there: what is so, and what can be done. */
export function notice(
  heading: 'h1' | 'h2',
  { icon: name, title, text, buttons = [], alone = false }: Notice,
): HTMLElement {
  return element(
    'section',
    { className: alone ? 'notice alone' : 'notice', 'aria-labelledby': 'notice-heading' },
    icon(name),
    element(heading, { id: 'notice-heading', textContent: title }),
    element('p', { textContent: text }),
    buttons.length > 0 ? element('div', { className: 'actions' }, ...buttons) : null,
  );
}
