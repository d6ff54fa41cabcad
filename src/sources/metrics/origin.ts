/** Scheme, host and port: what a user agrees to. @param url An http or https address. */
export function originOf(url: string): string {
  return new URL(url).origin;
}

/** An address under the base: the path is lengthened, the origin can't change. */
export function addressUnder(base: string, path: string, search = ''): string {
  const url = new URL(base);
  url.search = search;
  url.pathname = `${url.pathname.replace(/\/+$/, '')}${path}`;
  return url.href;
}
