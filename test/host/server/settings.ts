import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type Settings = Readonly<Record<string, unknown>>;

/** User settings, which the server reads at its start only. */
export function writeUserSettings(dataDir: string, settings: Settings): void {
  write(path.join(dataDir, 'data/User/settings.json'), settings);
}

/** Machine settings: read while it runs too, and the only file from which `machine` scoped ones are taken. */
export function writeMachineSettings(dataDir: string, settings: Settings): void {
  write(path.join(dataDir, 'data/Machine/settings.json'), settings);
}

function write(file: string, settings: Settings): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(settings, null, 2));
}
