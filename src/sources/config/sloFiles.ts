import path from 'node:path';
import { CONFIG_FILE } from '../../core/config/config';
import type { Fault } from '../../core/config/fault';
import type { FiledSlo } from '../../core/config/filedSlos';
import { slosIn, toolOf } from '../../core/config/sloDocuments';
import type { Problem } from '../../core/problem';
import { faultText, type TextFault } from './faultText';
import { filesNamed, type NamedFiles } from './filesNamed';
import { readTextFile } from './textFile';
import { parseYamlText, type TokenBudget, type YamlDocument } from './yamlText';

export interface SloFiles {
  readonly slos: readonly FiledSlo[];
  /** What is wrong with the globs and the files, and with the places in them. */
  problemsWith(faults: readonly Fault[]): readonly Problem[];
}

const MOST_FILES = 200;
/** A file of a hundred SLOs has less than a tenth of it. */
const MOST_TOKENS = 100_000;

/**
 * The SLOs of the files that globs name.
 * @param root The repository's top folder.
 */
export async function readSloFiles(root: string, globs: readonly string[], signal?: AbortSignal): Promise<SloFiles> {
  const named = await filesNamed(root, globs, signal);
  const budget: TokenBudget = { left: MOST_TOKENS };
  const files: SloFile[] = [];
  for (const file of named.files.slice(0, MOST_FILES)) files.push(await readSloFile(root, file, budget));
  const documents = files.flatMap((file) => file.documents.map((document) => ({ file, document })));
  const { slos, faults } = slosIn(documents.map(({ document }) => document.content));
  const faultOf = ({ path: [place, ...path], sentence }: Fault) => {
    const { file, document } = documents[Number(place)] ?? {};
    return { file, fault: { offset: document?.offsetOf(path) ?? 0, sentence } };
  };
  return {
    slos: slos.map((slo) => ({ ...slo, file: documents[Number(slo.path[0])]?.file.name ?? '' })),
    problemsWith(more) {
      const placed = [...faults, ...more].map(faultOf);
      return [
        ...globProblems(named),
        ...files.flatMap((file) =>
          fileProblems(file, [
            ...file.faults,
            ...placed.filter((each) => each.file === file).map(({ fault }) => fault),
          ]),
        ),
      ];
    },
  };
}

interface SloFile {
  readonly name: string;
  readonly text: string;
  readonly documents: readonly YamlDocument[];
  readonly faults: readonly TextFault[];
  /** Why nothing of it could be used, as a phrase whose subject is the file; null where that isn't so. */
  readonly useless: string | null;
}

async function readSloFile(root: string, name: string, budget: TokenBudget): Promise<SloFile> {
  const useless = (why: string): SloFile => ({ name, text: '', documents: [], faults: [], useless: why });
  const file = await readTextFile(path.join(root, name), { link: false });
  if (file.state === 'missing') return useless('is gone');
  if (file.state === 'unreadable') return useless(file.why);
  if (file.text.includes('\0')) return useless('is not text in UTF-8');
  const { documents, faults } = parseYamlText(file.text, budget);
  const isKnown = documents.some(({ content }) => toolOf(content) !== undefined);
  if (!isKnown && faults.length === 0) return useless('is of none of OpenSLO v1, Sloth and Pyrra');
  return { name, text: file.text, documents, faults, useless: null };
}

function globProblems({ files, idle, cut }: NamedFiles): Problem[] {
  const problem = (code: string, message: string, fix: string) => ({ code, message, fix, source: CONFIG_FILE });
  return [
    ...idle.map((glob) => problem('noSloFile', `"slos" names no YAML file: ${glob}.`, 'Correct it or remove it.')),
    ...(files.length > MOST_FILES
      ? [
          problem(
            'tooManySloFiles',
            `"slos" names ${files.length} files, of which the first ${MOST_FILES} are read.`,
            'Name fewer.',
          ),
        ]
      : []),
    ...(cut
      ? [
          problem(
            'tooManyFolders',
            'There are too many folders to search all of them for what "slos" names.',
            'Write the folder that the files lie in, like slo/*.yaml.',
          ),
        ]
      : []),
  ];
}

function fileProblems({ name, text, useless }: SloFile, faults: readonly TextFault[]): Problem[] {
  const problem = (message: string, fix: string) => ({ code: 'badSloFile', message, fix, source: name });
  if (useless !== null) return [problem(`${name} ${useless}.`, 'Correct it, or the "slos" that name it.')];
  return faults.length > 0 ? [problem(faultText(name, text, faults), `Correct ${name}.`)] : [];
}
