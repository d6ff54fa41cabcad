import { type Child, element } from './element';

/** A button that leads to a section of the page. */
export function jumpButton(id: string, section: string, ...content: readonly Child[]): HTMLButtonElement {
  const jump = () => {
    const target = document.getElementById(section);
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  };
  return element('button', { type: 'button', id, className: 'link', onclick: jump }, ...content);
}
