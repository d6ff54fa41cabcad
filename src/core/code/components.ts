import type { Change } from '../history/change';
import type { History } from '../history/history';
import { changedCodeIn } from './changedCode';

/** How many components a change touches; null where it touches none, or `ChangedCode` doesn't tell. */
export function componentsIn(history: History): (change: Change) => number | null {
  const { filesOf, componentOf } = changedCodeIn(history);
  return (change) => {
    const components = filesOf(change)?.flatMap((file) => componentOf(file) ?? []) ?? [];
    return components.length === 0 ? null : new Set(components).size;
  };
}
