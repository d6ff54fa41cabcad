import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { CONFIG_FILE, type Config, EMPTY_CONFIG } from '../../core/config/config';
import type { ConfigPath } from '../../core/config/fault';
import { parseConfig } from '../../core/config/parseConfig';
import type { Problem } from '../../core/problem';

/** Bytes. */
const LARGEST = 1024 * 1024;
/** Sentences; who has more faults mends the first ones first. */
const MOST_SENTENCES = 5;

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
  const text = await readText(join(root, CONFIG_FILE));
  return text === null ? { config: EMPTY_CONFIG, problems: [] } : parseSharedFile(text);
}

function parseSharedFile(text: string): SharedFile {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error) throw failureOf([`${lineAt(text, error.offset)}: this is not JSON (${wordsOf(error)}).`]);
  if (!tree) throw failureOf([`${CONFIG_FILE} is empty; the least it may say is { "version": 1 }.`]);

  const parsed = parseConfig(getNodeValue(tree));
  if (parsed.state === 'broken')
    throw failureOf(
      parsed.faults
        .map(({ path, sentence }) => ({ offset: offsetOf(tree, path), sentence }))
        .toSorted((one, other) => one.offset - other.offset)
        .map(({ offset, sentence }) => `${lineAt(text, offset)}: ${sentence}.`),
    );
  return {
    config: parsed.config,
    problems: parsed.unknown.map((path) => ({
      code: 'unknownSetting',
      message: `${lineAt(text, offsetOf(tree, path))}: "${path.at(-1)}" means nothing to this version and is left out.`,
      fix: 'Correct its spelling or remove it.',
      source: CONFIG_FILE,
    })),
  };
}

function failureOf(sentences: readonly string[]): ConfigFailure {
  const more = sentences.length - MOST_SENTENCES;
  return new ConfigFailure({
    code: 'badConfig',
    message: [...sentences.slice(0, MOST_SENTENCES), ...(more > 0 ? [`And ${more} more.`] : [])].join(' '),
    fix: `Correct ${CONFIG_FILE}.`,
    source: CONFIG_FILE,
  });
}

function lineAt(text: string, offset: number): string {
  return `${CONFIG_FILE} line ${text.slice(0, offset).split(/\r\n|\n|\r/).length}`;
}

/** Of the value at the path, or of what is nearest above it. */
function offsetOf(tree: Node, path: ConfigPath): number {
  const node = findNodeAtLocation(tree, [...path]);
  if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  return path.length === 0 ? 0 : offsetOf(tree, path.slice(0, -1));
}

/** `PropertyNameExpected` → `property name expected`. */
function wordsOf({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();
}

/** Null where there is no such file. */
async function readText(path: string): Promise<string | null> {
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw unreadable(error);
  }
  try {
    const status = await file.stat();
    if (!status.isFile()) throw failureOf([`${CONFIG_FILE} is not a file.`]);
    if (status.size > LARGEST) throw failureOf([`${CONFIG_FILE} is larger than 1 MiB.`]);
    return (await file.readFile('utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    throw error instanceof ConfigFailure ? error : unreadable(error);
  } finally {
    await file.close();
  }
}

function unreadable(error: unknown): ConfigFailure {
  return failureOf([`${CONFIG_FILE} can't be read (${codeOf(error)}).`]);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
