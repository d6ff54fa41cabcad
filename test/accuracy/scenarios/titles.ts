import { oneOf, type Random } from './draws';

const VERBS = ['Add', 'Show', 'Keep', 'Move', 'Split', 'Simplify', 'Speed up', 'Clean up', 'Allow', 'Rename'] as const;
const THINGS = [
  'totals',
  'carts',
  'orders',
  'invoices',
  'exports',
  'filters',
  'limits',
  'tokens',
  'drafts',
  'imports',
] as const;
const PLACES = [
  'checkout',
  'search',
  'billing',
  'profiles',
  'mails',
  'reports',
  'jobs',
  'caches',
  'menus',
  'routes',
] as const;

/** As a developer may call a change; the number keeps two of them apart. */
export function titleOf(random: Random): string {
  const number = Math.floor(random() * 1e6);
  return `${oneOf(random, VERBS)} ${oneOf(random, THINGS)} of step ${number} in ${oneOf(random, PLACES)}`;
}
