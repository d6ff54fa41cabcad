import type { FileChange } from './fileTree';
import { dataOf, type Importer } from './importer';
import type { Random } from './random';

const DAY = 24 * 3600;
const ZONES = ['+0000', '+0100', '-0700', '+0530'] as const;
/** One commit in so many has a committer whose clock is wrong by up to a day. */
const WRONG_CLOCK = 1 / 250;

export interface NewCommit {
  /** Where it goes: `main`, `topic`, `release/1.4`. */
  readonly branch: string;
  /** Marks. */
  readonly parents: readonly number[];
  readonly author: string;
  /** The author, where it isn't somebody else. */
  readonly committer?: string;
  /** Seconds since 1970. */
  readonly authoredAt: number;
  readonly message: string;
  readonly changes: Iterable<FileChange>;
}

/** Writes commits, tags and file contents at the time that its clock says. */
export class Pen {
  #commits = 0;

  constructor(
    private readonly importer: Importer,
    private readonly random: Random,
    /** Seconds since 1970. */
    private now: number,
    /** Seconds between two commits, on average. */
    private readonly pace: number,
  ) {}

  /** How many were written. */
  get commits(): number {
    return this.#commits;
  }

  /** Seconds since 1970. */
  get time(): number {
    return Math.floor(this.now);
  }

  /** Some time ago: so many seconds on average. */
  ago(seconds: number): number {
    return Math.floor(this.now - this.random.wait(seconds));
  }

  /** Its mark. */
  commit({ branch, parents, author, committer = author, authoredAt, message, changes }: NewCommit): number {
    const mark = this.importer.mark();
    const { random } = this;
    this.#commits++;
    this.now += random.wait(this.pace);
    const committedAt = this.time + (random.chance(WRONG_CLOCK) ? random.between(-DAY, DAY) : 0);
    const zone = random.oneOf(ZONES);
    const [first, ...others] = parents;
    this.importer.write(
      `commit refs/heads/${branch}\nmark :${mark}\nauthor ${author} ${authoredAt} ${zone}\n` +
        `committer ${committer} ${committedAt} ${zone}\n${dataOf(message)}` +
        `${first === undefined ? '' : `from :${first}\n`}${others.map((parent) => `merge :${parent}\n`).join('')}`,
    );
    for (const [path, blob] of changes) {
      this.importer.write(blob === null ? `D ${path}\n` : `M 100644 :${blob} ${path}\n`);
    }
    this.importer.write('\n');
    return mark;
  }

  /** The mark of new contents for a file. */
  content(path: string): number {
    const mark = this.importer.mark();
    const lines = 3 + ((path.length * 7) % 13);
    const text = `# ${path}\n${LINES.slice(0, lines).join('')}${`  revision ${mark}\n`.repeat(1 + (mark % 6))}${LINES.slice(lines, lines + 3).join('')}`;
    this.importer.write(`blob\nmark :${mark}\n${dataOf(text)}`);
    return mark;
  }

  /** With a tagger and a message, or without. */
  tag(name: string, commit: number, tagger: string | null): void {
    this.importer.write(
      tagger === null
        ? `reset refs/tags/${name}\nfrom :${commit}\n\n`
        : `tag ${name}\nfrom :${commit}\ntagger ${tagger} ${this.time} +0000\n${dataOf(`Release ${name}`)}`,
    );
  }
}

const LINES = Array.from({ length: 20 }, (_, i) => `  value${i} = first(${i * 31}, second);\n`);
