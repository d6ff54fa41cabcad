/** What charts are painted with: the colours and the font of the reader's VS Code theme. */
export interface Theme {
  readonly foreground: string;
  readonly muted: string;
  readonly lines: string;
  readonly background: string;
  readonly accent: string;
  readonly second: string;
  readonly bad: string;
  readonly hover: { readonly background: string; readonly foreground: string; readonly border: string };
  readonly font: string;
}

export function currentTheme(): Theme {
  const styles = getComputedStyle(document.documentElement);
  const read = (...names: readonly string[]) =>
    names.map((name) => styles.getPropertyValue(`--vscode-${name}`).trim()).find((value) => value !== '') ?? 'gray';
  return {
    foreground: read('foreground'),
    muted: read('descriptionForeground', 'foreground'),
    lines: read('contrastBorder', 'charts-lines', 'panel-border'),
    background: read('editor-background'),
    accent: read('charts-blue', 'foreground'),
    second: read('charts-purple', 'foreground'),
    bad: read('charts-red', 'errorForeground'),
    hover: {
      background: read('editorHoverWidget-background', 'editor-background'),
      foreground: read('editorHoverWidget-foreground', 'foreground'),
      border: read('contrastBorder', 'editorHoverWidget-border', 'panel-border'),
    },
    font: read('font-family'),
  };
}

/** The same colour, as thin as the share (0 to 1) says. */
export function faint(colour: string, share: number): string {
  return `color-mix(in srgb, ${colour} ${share * 100}%, transparent)`;
}

/** VS Code changes the theme by the class of the body and the variables on the root. */
export function onThemeChange(changed: () => void): void {
  let asked = 0;
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(changed);
  });
  observer.observe(document.body, { attributeFilter: ['class'] });
  observer.observe(document.documentElement, { attributeFilter: ['style', 'class'] });
}
