/** A folder with a greater share of the files is no component but has them all: its own folders are the components. */
const MOST = 1 / 2;
/** Files right in such a folder are a component where they are at least this share; else they hold the others together. */
const SOME = 1 / 10;
/** Folders in each other; those of languages that nest by domain (src/main/java/org/example/app) are no deeper. */
const DEEPEST = 10;

/** A folder whose folders are components. */
interface Base {
  /** With a slash at its end; the root's is empty. */
  readonly folder: string;
  /** The files right in it are a component, too. */
  readonly isComponent: boolean;
}

/**
 * Learns from the paths of files how they fall into components: by their top-level folder or, where one folder holds most
 * of them (`src`, `packages`), by the folders in that, and so on. docs/metrics.md, "Hidden coupling".
 * @returns The component of a path, as a folder (the root's is empty); null for a file that belongs to none.
 */
export function layoutOf(paths: readonly string[]): (path: string) => string | null {
  const bases: Base[] = [];
  let folder: string | undefined = '';
  let inside = paths;
  while (folder !== undefined && bases.length < DEEPEST) {
    const base: string = folder;
    const counts = new Map<string, number>();
    for (const path of inside) {
      const child = folderIn(base, path);
      counts.set(child, (counts.get(child) ?? 0) + 1);
    }
    bases.unshift({ folder: base, isComponent: (counts.get(base) ?? 0) >= SOME * paths.length });
    folder = [...counts].find(([child, count]) => child !== base && count > MOST * paths.length)?.[0];
    inside = inside.filter((path) => folder !== undefined && path.startsWith(folder));
  }
  return (path) => {
    const base = bases.find(({ folder: start }) => path.startsWith(start));
    const child = base && folderIn(base.folder, path);
    return child === undefined || (child === base?.folder && !base.isComponent) ? null : child;
  };
}

/** The folder right in the base that holds a path of it; the base itself for a file right in it. */
function folderIn(base: string, path: string): string {
  const end = path.indexOf('/', base.length);
  return end < 0 ? base : path.slice(0, end + 1);
}
