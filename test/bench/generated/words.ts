import type { Random } from './random';

const VERBS = ['Fix', 'Add', 'Remove', 'Use', 'Move', 'Allow', 'Handle', 'Make', 'Avoid', 'Document', 'Test'] as const;
const WORDS = [
  ...['the', 'of', 'in', 'for', 'when', 'with', 'and', 'to', 'a', 'from', 'not', 'is', 'by', 'on'],
  ...['query', 'cache', 'header', 'driver', 'buffer', 'index', 'timeout', 'parser', 'session', 'column', 'queue'],
  ...['request', 'default', 'options', 'warning', 'callback', 'migration', 'encoding', 'association', 'connection'],
] as unknown as readonly [string, ...string[]];

const NAMES = ['Ada', 'Björn', 'Chen', 'Dolores', 'Émile', 'Fatima', 'Grace', 'Hiro', 'Ines', 'João', 'Kofi'] as const;
const SURNAMES = [
  'Abe',
  'Brandt',
  'Castro',
  'Dubois',
  'Eriksen',
  'Fischer',
  'García',
  'Hopper',
  'Ito',
  'Kaya',
] as const;
const BOTS = ['dependabot[bot]', 'renovate[bot]'] as const;

/** A subject of 25 to 90 characters. */
export function subjectOf(random: Random): string {
  return `${random.oneOf(VERBS)} ${words(random, random.between(4, 13))}`;
}

/** What follows the subject: nothing, or up to about 600 characters with trailers. */
export function bodyOf(random: Random, people: number): string {
  const sentences = random.chance(0.45) ? 0 : random.between(1, 6);
  const text = Array.from({ length: sentences }, () => `${words(random, random.between(8, 14))}.\n`).join('');
  const trailers = [
    random.chance(0.2) ? `Reviewed-by: ${personOf(random, people)}\n` : '',
    random.chance(0.08) ? `Co-authored-by: ${personOf(random, people)}\n` : '',
    random.chance(0.03) ? 'Co-authored-by: Copilot <copilot@example.com>\n' : '',
  ].join('');
  return `${text && `\n${text}`}${trailers && `\n${trailers}`}`;
}

/** A name and an address. A few of the people wrote most of the commits. */
export function personOf(random: Random, people: number): string {
  const number = random.rank(people);
  const name = `${NAMES[number % NAMES.length]} ${SURNAMES[Math.floor(number / NAMES.length) % SURNAMES.length]}`;
  return `${name} <developer${number}@example.com>`;
}

export function botOf(random: Random): string {
  const name = random.oneOf(BOTS);
  return `${name} <${name}@users.example.com>`;
}

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.oneOf(WORDS)).join(' ');
}
