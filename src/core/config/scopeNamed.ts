import type { Problem } from '../problem';
import { CONFIG_FILE } from './config';
import type { ScopeConfig } from './scope';

/** Null for the whole repository, undefined where no scope has that name. */
export function scopeNamed(id: string | null, scopes: readonly ScopeConfig[]): ScopeConfig | null | undefined {
  return id === null ? null : scopes.find((scope) => scope.id === id);
}

export function unknownScope(id: string | null, scopes: readonly ScopeConfig[]): Problem {
  const ids = scopes.map((scope) => scope.id);
  return {
    code: 'unknownScope',
    message: `${CONFIG_FILE} has no scope “${id}”.`,
    fix: ids.length > 0 ? `It has ${ids.join(', ')}.` : 'It has none; "scopes" would name them.',
    source: CONFIG_FILE,
  };
}
