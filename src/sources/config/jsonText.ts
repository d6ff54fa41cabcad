import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { ConfigPath } from '../../core/config/fault';
import type { TextFault } from './faultText';

export type JsonText =
  | {
      readonly state: 'read';
      readonly content: unknown;
      /** Of the value at the path, or of what is nearest above it. */
      offsetOf(path: ConfigPath): number;
    }
  | { readonly state: 'broken'; readonly faults: readonly TextFault[] };

/** JSON as RFC 8259 has it, in which no key stands twice. */
export function parseJsonText(text: string): JsonText {
  try {
    const errors: ParseError[] = [];
    const tree = parseTree(text, errors, {
      disallowComments: true,
      allowTrailingComma: false,
      allowEmptyContent: false,
    });
    const [error] = errors;
    if (error || !tree) {
      return broken([
        { offset: error?.offset ?? 0, sentence: `this is not JSON (${error ? wordsOf(error) : 'empty'})` },
      ]);
    }
    const twice = repetitionsIn(tree);
    if (twice.length > 0) return broken(twice);
    return { state: 'read', content: getNodeValue(tree), offsetOf: (path) => offsetOf(tree, path) };
  } catch (error) {
    // the end of the stack: thousands of lists in lists, which nobody wrote
    if (error instanceof RangeError) return broken([{ offset: 0, sentence: 'this nests too deeply' }]);
    throw error;
  }
}

function broken(faults: readonly TextFault[]): JsonText {
  return { state: 'broken', faults };
}

function repetitionsIn({ type, children = [] }: Node): TextFault[] {
  const keys = new Set<unknown>();
  const repeated = (type === 'object' ? children : []).flatMap(({ offset, children: [key] = [] }) => {
    if (!key || !keys.has(key.value)) {
      keys.add(key?.value);
      return [];
    }
    return [{ offset, sentence: `${JSON.stringify(key.value)} stands here a second time` }];
  });
  return [...repeated, ...children.flatMap(repetitionsIn)];
}

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
