/** Changes what is on the page and leaves the reader where they were: focus, opened details, scroll. */
export function keepingPlace(root: HTMLElement, change: () => void): void {
  const spot = spotOf(document.activeElement);
  const opened = [...root.querySelectorAll(OPEN)].map(({ id }) => id);
  const { scrollX, scrollY } = window;
  change();
  // the outer ones first: what is in them is there once they are open
  for (const id of opened) open(document.getElementById(id));
  const target = spot && elementAt(spot);
  if (target) shown(target).focus({ preventScroll: true });
  window.scrollTo(scrollX, scrollY);
}

/** Details, and buttons that open rows. */
const OPEN = 'details[id][open], button[id][aria-expanded="true"]';

function open(opener: HTMLElement | null): void {
  if (opener instanceof HTMLDetailsElement) opener.open = true;
  else if (opener?.ariaExpanded === 'false') opener.click();
}

/** Where the focus is, in terms that outlive the element that has it. */
interface Spot {
  /** The id of the element or of the nearest one around it. */
  readonly holder: string;
  /** The commit or the file that it opens. */
  readonly opens: string | undefined;
  /** Its number among what can be focused there; negative for the holder itself. */
  readonly index: number;
}

function spotOf(focused: Element | null): Spot | null {
  const holder = focused?.closest('[id]');
  if (!(focused instanceof HTMLElement) || !holder) return null;
  return { holder: holder.id, opens: openedBy(focused), index: focusableIn(holder).indexOf(focused) };
}

function elementAt({ holder, opens, index }: Spot): HTMLElement | null | undefined {
  const around = document.getElementById(holder);
  if (!around || index < 0) return around;
  const focusable = focusableIn(around);
  const opensIt = (each: HTMLElement | undefined) => each && opens !== undefined && openedBy(each) === opens;
  // several may lead to the same
  return opensIt(focusable[index]) ? focusable[index] : (focusable.find(opensIt) ?? focusable[index]);
}

function openedBy({ dataset }: HTMLElement): string | undefined {
  return dataset['sha'] ?? dataset['path'];
}

/** The element itself, or what opens the details that it went into. */
function shown(target: HTMLElement): HTMLElement {
  return target.closest('details:not([open])')?.querySelector('summary') ?? target;
}

function focusableIn(holder: Element): HTMLElement[] {
  return [...holder.querySelectorAll<HTMLElement>('button, summary, select, [tabindex]')];
}
