/** Scheme, host and port: what a user agrees to. @param url An http or https address. */
export function originOf(url: string): string {
  return new URL(url).origin;
}

/** The base, or an address under it: the path is lengthened, the origin can't change. */
export function addressUnder(base: string, path: string, params: Readonly<Record<string, string>>): URL {
  const url = new URL(base);
  if (path !== '') url.pathname = `${url.pathname.replace(/\/+$/, '')}${path}`;
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return url;
}
