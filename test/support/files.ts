import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';

const byName = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : 1);

/** The files of a folder (full paths) whose names end so; [] if there is no such folder. */
export function filesIn(folder: string, ending: string): string[] {
  return entries(folder)
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.join(folder, entry.name));
}

/** As `filesIn`, with the folders below; `except` names folders (full paths) that are left out. */
export function filesBelow(folder: string, ending: string, except: readonly string[] = []): string[] {
  const below = entries(folder)
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map((entry) => path.join(folder, entry.name))
    .filter((child) => !except.includes(child));
  return [...filesIn(folder, ending), ...below.flatMap((child) => filesBelow(child, ending, except))];
}

function entries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted(byName);
  } catch {
    return [];
  }
}
