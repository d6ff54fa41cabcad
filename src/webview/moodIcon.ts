import type { Mood } from '../views/sloWords';
import { icon } from './element';

const ICONS = {
  good: 'pass',
  warning: 'warning',
  bad: 'error',
  neutral: 'arrow-up',
  unknown: 'question',
} as const;

/** Beside the word that says the same. */
export function moodIcon(mood: Mood): HTMLElement {
  return icon(ICONS[mood]);
}
