import { newFile, someChanges } from './changes';
import { type FileChange, FileTree } from './fileTree';
import type { Importer } from './importer';
import type { Pen } from './pen';
import type { Random } from './random';
import { Releases } from './releases';
import { Topics } from './topics';
import { bodyOf, botOf, personOf, subjectOf } from './words';

const HOST = 'Code Host <noreply@example.com>';
const HOUR = 3600;
const DAY = 24 * HOUR;
/** Of the mainline's own commits, those that are reverted. */
const REVERTED = 0.01;

interface Reverting {
  readonly subject: string;
  readonly changes: readonly FileChange[];
  readonly name: Promise<string>;
  /** Seconds since 1970. */
  readonly due: number;
}

/** The branch that all others come from and go to. */
export class Mainline {
  /** A mark. */
  #tip: number;
  readonly #tree: FileTree;
  readonly #topics: Topics;
  readonly #releases: Releases;
  readonly #reverting: Reverting[] = [];

  constructor(
    private readonly importer: Importer,
    private readonly random: Random,
    private readonly pen: Pen,
    private readonly people: number,
    firstFiles: number,
  ) {
    this.#tree = new FileTree(random);
    this.#topics = new Topics(random, pen, this.#tree, people);
    this.#releases = new Releases(importer, random, pen);
    const changes = Array.from({ length: firstFiles }, () => {
      const file = newFile(this.#tree, pen);
      this.#tree.apply([file]);
      return file;
    });
    const author = personOf(random, people);
    this.#tip = pen.commit({ branch: 'main', parents: [], author, authoredAt: pen.time, message: 'Import\n', changes });
  }

  /** The next thing that happens: about half of the commits are on branches or merge them. */
  async advance(): Promise<void> {
    const { random } = this;
    await this.#releases.advance(this.#tip);
    if (this.#topics.open > 0 && random.chance(0.55)) this.#tip = this.#topics.advance(this.#tip) ?? this.#tip;
    else if ((this.#reverting[0]?.due ?? Infinity) < this.pen.time) await this.#revert();
    else if (random.chance(0.22)) this.#topics.start(this.#tip);
    else if (random.chance(0.65)) this.#squash();
    else this.#land(personOf(random, this.people), this.pen.ago(HOUR), subjectOf(random));
  }

  #squash(): void {
    const { random, pen } = this;
    const author = random.chance(0.06) ? botOf(random) : personOf(random, this.people);
    this.#land(author, pen.ago(20 * HOUR), `${subjectOf(random)} (#${pen.commits})`, HOST);
  }

  #land(author: string, authoredAt: number, subject: string, committer = author): void {
    const { random, importer } = this;
    const changes = someChanges(random, this.#tree, this.pen);
    const undoing = this.#tree.undoing(changes);
    const message = `${subject}\n${bodyOf(random, this.people)}`;
    this.#commit({ author, authoredAt, committer, message, changes });
    this.#releases.onLanded({ mark: this.#tip, author, authoredAt, message, changes });
    if (random.chance(REVERTED)) {
      const due = this.pen.time + random.wait(10 * DAY);
      this.#reverting.push({ subject, changes: undoing, name: importer.askName(this.#tip), due });
    }
  }

  async #revert(): Promise<void> {
    const reverting = this.#reverting.shift();
    if (!reverting) return;
    const { subject, changes, name } = reverting;
    const message = `Revert "${subject}"\n\nThis reverts commit ${await this.importer.nameFrom(name)}.\n`;
    const author = personOf(this.random, this.people);
    this.#commit({ author, authoredAt: this.pen.time, committer: author, message, changes });
  }

  #commit(commit: Omit<Parameters<Pen['commit']>[0], 'branch' | 'parents'>): void {
    this.#tree.apply(commit.changes);
    this.#tip = this.pen.commit({ ...commit, branch: 'main', parents: [this.#tip] });
  }
}
