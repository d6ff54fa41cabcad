const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 };

/** A path as git prints it where one is part of a line: in quotes, as in C, if it has a character that would end it. */
export function unquoted(path: string): string {
  if (!/^".*"$/s.test(path)) return path;
  const bytes: Buffer[] = [];
  for (const [part, octal, letter] of path.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|[^\\]+/gs)) {
    if (octal !== undefined) bytes.push(Buffer.of(Number.parseInt(octal, 8)));
    else if (letter !== undefined) bytes.push(Buffer.of(ESCAPES[letter] ?? letter.charCodeAt(0)));
    else bytes.push(Buffer.from(part));
  }
  return Buffer.concat(bytes).toString();
}

/** The path in a line such as `--- a/path`, of which the prefix is `a/`; null for /dev/null. */
export function pathInHeader(line: string, prefix: string): string | null {
  // a tab ends a path that has a space in it
  const path = unquoted(line.slice('--- '.length).replace(/\t$/, ''));
  return path.startsWith(prefix) ? path.slice(prefix.length) : null;
}
