const IDENTIFIER = /[A-Za-z_]\w{2,}/g;
const PARTS = /_+|(?<=[a-z\d])(?=[A-Z])/;
const ENDING = /(?:ing|ed|es|s)$/;
const TRAILER = /^(?:[A-Za-z-]+-by|cc|bug|closes|fixes|link|change-id|[a-z-]+-(?:at|on|url|bug|bz)):.*$/gim;

/** Words that say nothing of what a commit is about. */
const EMPTY = new Set(
  (
    'the and that this with from for not are was were but when which into only also then than there they them have has had ' +
    'can could will would should may must its all one two new now use using used add adds added fix fixes fixed bug ' +
    'commit patch since because after before via instead return case where how such make makes some other while more does'
  ).split(' '),
);

/** The words of a message without its trailers, and the parts of those that are identifiers, without their endings. */
export function wordsIn(message: string): Set<string> {
  const words = new Set<string>();
  for (const [token] of message.replace(TRAILER, '').matchAll(IDENTIFIER)) {
    for (const part of [token, ...token.split(PARTS)]) {
      const word = part.toLowerCase();
      if (word.length > 2 && !EMPTY.has(word)) words.add(word.length > 4 ? word.replace(ENDING, '') : word);
    }
  }
  return words;
}

/** What looks like a name or a keyword in lines of code. */
export function identifiersIn(lines: readonly string[]): Set<string> {
  return new Set(lines.flatMap((line) => line.match(IDENTIFIER) ?? []));
}

/**
 * How much of one set another one has, from 0 to 1, where what fewer candidates have counts more.
 * @param rarity Of a word.
 */
export function coverage(
  wanted: ReadonlySet<string>,
  had: ReadonlySet<string>,
  rarity: (word: string) => number,
): number {
  let [covered, total] = [0, 0];
  for (const word of wanted) {
    const weight = rarity(word);
    total += weight;
    if (had.has(word)) covered += weight;
  }
  return total > 0 ? covered / total : 0;
}

/** Source: inverse document frequency, K. Spärck Jones, "A statistical interpretation of term specificity" (1972). */
export function rarityAmong(sets: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.max(0, Math.log((sets.length + 1) / ((counts.get(word) ?? 0) + 0.5)));
}
