import { join } from 'node:path';
import { CONFIG_FILE, type Config, EMPTY_CONFIG } from '../../core/config/config';
import { parseConfig } from '../../core/config/parseConfig';
import type { Problem } from '../../core/problem';
import { faultText, type TextFault } from './faultText';
import { parseJsonText } from './jsonText';
import { readTextFile } from './textFile';

/** The shared file can't be used; its problem says why. */
export class ConfigFailure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = 'ConfigFailure';
  }
}

export interface SharedFile {
  readonly config: Config;
  /** What the file says and nobody understands. */
  readonly problems: readonly Problem[];
}

/**
 * The shared file of a repository; without one, the empty configuration.
 * @param root The repository's top folder.
 * @throws ConfigFailure where the file can't be read or isn't what it must be.
 */
export async function readSharedFile(root: string): Promise<SharedFile> {
  const file = await readTextFile(join(root, CONFIG_FILE), { link: true });
  switch (file.state) {
    case 'missing':
      return { config: EMPTY_CONFIG, problems: [] };
    case 'unreadable':
      throw failureOf(`${CONFIG_FILE} ${file.why}.`);
    case 'read':
      return parseSharedFile(file.text);
  }
}

function parseSharedFile(text: string): SharedFile {
  const textOf = (faults: readonly TextFault[]) => faultText(CONFIG_FILE, text, faults);
  if (text.trim() === '') throw failureOf(`${CONFIG_FILE} is empty; the least it may say is { "version": 1 }.`);
  const json = parseJsonText(text);
  if (json.state === 'broken') throw failureOf(textOf(json.faults));
  const parsed = parseConfig(json.content);
  if (parsed.state === 'broken')
    throw failureOf(textOf(parsed.faults.map(({ path, sentence }) => ({ offset: json.offsetOf(path), sentence }))));
  return {
    config: parsed.config,
    problems: parsed.unknown.slice(0, MOST_UNKNOWN).map((path) => ({
      code: 'unknownSetting',
      message: textOf([
        { offset: json.offsetOf(path), sentence: `"${path.at(-1)}" means nothing to this version and is left out` },
      ]),
      fix: 'Correct its spelling or remove it.',
      source: CONFIG_FILE,
    })),
  };
}

/** Nobody has more by mistake. */
const MOST_UNKNOWN = 50;

function failureOf(message: string): ConfigFailure {
  return new ConfigFailure({ code: 'badConfig', message, fix: `Correct ${CONFIG_FILE}.`, source: CONFIG_FILE });
}
