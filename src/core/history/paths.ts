/** Paths, each once; what commits hold of a path is its place here. */
export class Paths {
  readonly #names: string[];
  /** Made when first needed: most readers never ask for a path by name. */
  #ids: Map<string, number> | undefined;

  constructor(names: readonly string[] = []) {
    this.#names = [...names];
  }

  get names(): readonly string[] {
    return this.#names;
  }

  /** The place of a path, which gets one if it has none. */
  idOf(path: string): number {
    this.#ids ??= new Map(this.#names.map((name, id) => [name, id]));
    const known = this.#ids.get(path);
    if (known !== undefined) return known;
    this.#ids.set(path, this.#names.length);
    return this.#names.push(path) - 1;
  }
}
