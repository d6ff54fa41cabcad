import type { FileChange } from './fileTree';
import type { Importer } from './importer';
import type { NewCommit, Pen } from './pen';
import type { Random } from './random';

const DAY = 24 * 3600;
const HOST = 'Release Bot <release[bot]@example.com>';
/** Days from one release branch to the next. */
const CYCLE = 28;
/** Of the commits on the mainline, those that are picked to the release branch. */
const PICKED = 0.012;
const PICKS_A_PATCH = 3;

/** A commit on the mainline that others may come back to. */
export interface Landed {
  readonly mark: number;
  readonly author: string;
  readonly authoredAt: number;
  readonly message: string;
  readonly changes: readonly FileChange[];
}

/** Release branches `release/1.4` with their tags, and what is picked from the mainline to the latest of them. */
export class Releases {
  #minor = 0;
  #patch = 0;
  #picks = 0;
  #tip = 0;
  #nextAt: number;
  readonly #picked: { readonly landed: Landed; readonly name: Promise<string> }[] = [];

  constructor(
    private readonly importer: Importer,
    private readonly random: Random,
    private readonly pen: Pen,
  ) {
    this.#nextAt = pen.time + CYCLE * DAY;
  }

  /** Now and then it will be picked. */
  onLanded(landed: Landed): void {
    if (this.#minor > 0 && this.random.chance(PICKED)) {
      this.#picked.push({ landed, name: this.importer.askName(landed.mark) });
    }
  }

  /** Does what is due, with the mainline at `tip`. */
  async advance(tip: number): Promise<void> {
    if (this.pen.time >= this.#nextAt) this.#branch(tip);
    else if (this.#picked.length > 0 && this.random.chance(0.05)) await this.#pick();
  }

  #branch(tip: number): void {
    this.#nextAt += CYCLE * DAY;
    this.#minor++;
    this.#patch = 0;
    this.#picks = 0;
    this.#tip = tip;
    this.#picked.length = 0;
    if (this.random.chance(0.4)) this.pen.tag(`v1.${this.#minor}.0-rc.1`, tip, null);
    const changes: FileChange[] = [['src/VERSION', this.pen.content('VERSION')]];
    this.#commit({ author: HOST, authoredAt: this.pen.time, message: `Release 1.${this.#minor}.0`, changes });
    this.#tag();
  }

  async #pick(): Promise<void> {
    const picked = this.#picked.shift();
    if (!picked) return;
    const name = await this.importer.nameFrom(picked.name);
    const { author, authoredAt, message, changes } = picked.landed;
    this.#commit({ author, authoredAt, message: `${message}\n(cherry picked from commit ${name})\n`, changes });
    if (++this.#picks % PICKS_A_PATCH === 0) this.#tag();
  }

  #commit(commit: Pick<NewCommit, 'author' | 'authoredAt' | 'message' | 'changes'>): void {
    const branch = `release/1.${this.#minor}`;
    this.#tip = this.pen.commit({ ...commit, branch, committer: HOST, parents: [this.#tip] });
  }

  #tag(): void {
    this.pen.tag(`v1.${this.#minor}.${this.#patch++}`, this.#tip, this.random.chance(0.8) ? HOST : null);
  }
}
