/** Foreign text for a notification, where VS Code makes a link or even a command of `[words](command:…)`. */
export function unlinked(text: string): string {
  return text.replaceAll('](', '] (');
}
