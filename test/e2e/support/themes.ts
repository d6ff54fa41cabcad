import type { Version } from '../../host/version';

export type Theme = 'dark' | 'light' | 'highContrast' | 'highContrastLight';

/** What each version calls its default themes. */
export const themeNames: Record<Version, Record<Theme, string>> = {
  '1.100': {
    dark: 'Default Dark Modern',
    light: 'Default Light Modern',
    highContrast: 'Default High Contrast',
    highContrastLight: 'Default High Contrast Light',
  },
  '1.139': {
    dark: 'Dark 2026',
    light: 'Light 2026',
    highContrast: 'Default High Contrast',
    highContrastLight: 'Default High Contrast Light',
  },
};

/** The class of the workbench's root element under each. */
export const themeClasses: Record<Theme, string> = {
  dark: 'vs-dark',
  light: 'vs',
  highContrast: 'hc-black',
  highContrastLight: 'hc-light',
};
