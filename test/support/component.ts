import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { canInstall, install } from './apt';

/** A program the tests need, or the sentence that says it is not here. */
export type Component = { path: string } | { missing: string };

/**
 * Finds a program; installs its Debian packages where that is possible.
 * @throws when it is missing and `CI` is `true`: there, a test that did not run must not look like success.
 */
export async function requireComponent(
  name: string,
  find: () => string | undefined,
  packages: readonly string[] = [],
): Promise<Component> {
  let found = find();
  let why = '';
  if (!found && packages.length > 0 && canInstall()) {
    console.log(`Installing ${packages.join(' and ')} …`);
    why = (await install(packages)) ?? '';
    found = find();
  }
  if (found) return { path: found };
  const missing = `${name} was not found on this machine${why && `, and could not be installed (${why})`}.`;
  if (process.env['CI'] === 'true') throw new Error(missing);
  return { missing };
}

/** The program's path; without it, skips the tests of this hook's suite and says why. */
export function pathOrSkip(context: Mocha.Context, component: Component): string {
  if ('path' in component) return component.path;
  console.log(`    Skipped: ${component.missing}`);
  return context.skip();
}

/** The first of these that can be run: a path, or a name that is looked up in `PATH`. */
export function firstExecutable(names: readonly (string | undefined)[]): string | undefined {
  for (const name of names) {
    if (!name) continue;
    const places = path.isAbsolute(name) ? [name] : inPath(name);
    const found = places.find(isExecutable);
    if (found) return found;
  }
  return undefined;
}

function inPath(name: string): string[] {
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap((folder) => extensions.map((extension) => path.join(folder, name + extension)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
