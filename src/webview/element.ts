/** Properties and attributes of an element; what would parse markup or break the content security policy is not among them. */
export type Properties<T extends HTMLElement> = Partial<Omit<T, 'innerHTML' | 'outerHTML' | 'style' | 'children'>> &
  Readonly<Record<`aria-${string}` | `data-${string}`, string>>;

export type Child = Node | string | null;

/** An element with its children. Text goes in as text, never as markup; null children are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties<HTMLElementTagNameMap[K]> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes('-') && typeof value === 'string') made.setAttribute(name, value);
    else Object.assign(made, { [name]: value });
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** One of VS Code's icons, for the eye alone: its meaning is said in words beside it. */
export function icon(name: string): HTMLElement {
  return element('span', { className: `codicon codicon-${name}`, ariaHidden: 'true' });
}
