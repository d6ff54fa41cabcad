import { Composer, type Document, isNode, Lexer, Parser } from 'yaml';
import type { ConfigPath } from '../../core/config/fault';
import type { TextFault } from './faultText';

/** A document of YAML. */
export interface YamlDocument {
  readonly content: unknown;
  /** Of the value at the path, or of what is nearest above it. */
  offsetOf(path: ConfigPath): number;
}

export interface YamlText {
  /** Those that could be read. */
  readonly documents: readonly YamlDocument[];
  readonly faults: readonly TextFault[];
}

/** How much may be read, in tokens: it shrinks as texts are read. */
export interface TokenBudget {
  left: number;
}

/** Deeper, yaml overruns the stack, or the memory. */
const DEEPEST = 64;
const MOST_ALIASES = 100;

/** YAML 1.2; what would take yaml too long isn't read, and said. */
export function parseYamlText(text: string, budget: TokenBudget): YamlText {
  const parser = new Parser();
  const tokens: Parameters<Composer['next']>[0][] = [];
  let aliases = 0;
  for (const lexeme of new Lexer().lex(text)) {
    budget.left -= 1;
    if (budget.left < 0) return refused('this is more than is read of all such files');
    aliases += lexeme.startsWith('*') ? 1 : 0;
    if (aliases > MOST_ALIASES) return refused(`this has more than ${MOST_ALIASES} aliases`);
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > DEEPEST) return refused('this nests too deeply');
  }
  tokens.push(...parser.end());
  const documents: YamlDocument[] = [];
  const faults: TextFault[] = [];
  const options = {
    schema: 'core',
    resolveKnownTags: false,
    merge: true,
    uniqueKeys: false,
    prettyErrors: false,
    // its warnings would go to stderr
    logLevel: 'error',
  } as const;
  for (const document of new Composer(options).compose(tokens)) {
    const read = contentOf(document);
    if ('sentence' in read) faults.push(read);
    else if (read.content !== null) documents.push(read);
  }
  return { documents, faults };
}

function refused(sentence: string): YamlText {
  return { documents: [], faults: [{ offset: 0, sentence }] };
}

function contentOf(document: Document.Parsed): YamlDocument | TextFault {
  const [error] = document.errors;
  if (error) return { offset: error.pos[0], sentence: `this is not YAML (${wordsOf(error.code)})` };
  try {
    const content: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return { content, offsetOf: (path) => offsetOf(document, path) };
  } catch {
    return { offset: document.range[0], sentence: 'this has aliases that lead nowhere, or to too much' };
  }
}

function offsetOf(document: Document.Parsed, path: ConfigPath): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];
  return path.length === 0 ? document.range[0] : offsetOf(document, path.slice(0, -1));
}

/** `BAD_INDENT` → `bad indent`. */
function wordsOf(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}
