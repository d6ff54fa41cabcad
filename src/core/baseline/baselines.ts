import type { Observed } from '../momentum/observed';
import type { Baseline } from './baseline';

/** By the names of the report's measurements. */
export function baselinesOf(_observed: Observed): Readonly<Record<string, Baseline>> {
  return {};
}
