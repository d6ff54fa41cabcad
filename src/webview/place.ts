/** Changes what is on the page and leaves the reader where they were: focus, opened details, scroll. */
export function keepingPlace(root: HTMLElement, change: () => void): void {
  const focused = document.activeElement?.id;
  const opened = [...root.querySelectorAll<HTMLDetailsElement>('details[id][open]')].map(({ id }) => id);
  const { scrollX, scrollY } = window;
  change();
  for (const id of opened) document.getElementById(id)?.setAttribute('open', '');
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  window.scrollTo(scrollX, scrollY);
}
