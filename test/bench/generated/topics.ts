import { someChanges } from './changes';
import type { FileChange, FileTree } from './fileTree';
import type { Pen } from './pen';
import type { Random } from './random';
import { bodyOf, personOf, subjectOf } from './words';

const HOST = 'Code Host <noreply@example.com>';
const HOUR = 3600;
const MOST_OPEN = 30;
const MOST_COMMITS = 8;

interface Topic {
  readonly author: string;
  readonly changes: Map<string, number | null>;
  /** A mark. */
  tip: number;
  left: number;
}

/** Branches of one to eight commits that grow side by side until each is merged. */
export class Topics {
  readonly #open: Topic[] = [];
  #merged = 0;

  constructor(
    private readonly random: Random,
    private readonly pen: Pen,
    private readonly tree: FileTree,
    private readonly people: number,
  ) {}

  get open(): number {
    return this.#open.length;
  }

  start(base: number): void {
    const author = personOf(this.random, this.people);
    const left = Math.min(MOST_COMMITS, 1 + Math.floor(this.random.wait(2.5)));
    if (this.#open.length < MOST_OPEN) this.#open.push({ author, changes: new Map(), tip: base, left });
  }

  /** One more commit on some branch, or its merge. The mainline's new tip, or null where it stays. */
  advance(main: number): number | null {
    const place = this.random.between(0, this.#open.length - 1);
    const topic = this.#open[place];
    if (!topic) return null;
    if (topic.left-- > 0) {
      this.#grow(topic);
      return null;
    }
    this.#open.splice(place, 1);
    return this.#merge(topic, main);
  }

  #grow(topic: Topic): void {
    const { random, pen, people } = this;
    const { author, tip } = topic;
    const changes = someChanges(random, this.tree, pen);
    for (const [path, blob] of changes) topic.changes.set(path, blob);
    const message = `${subjectOf(random)}\n${bodyOf(random, people)}`;
    topic.tip = pen.commit({ branch: 'topic', parents: [tip], author, authoredAt: pen.ago(HOUR), message, changes });
  }

  #merge({ author, changes, tip }: Topic, main: number): number {
    const { pen, random } = this;
    const branch = `developer/topic-${++this.#merged}`;
    const message = random.chance(0.8)
      ? `Merge pull request #${pen.commits} from ${branch}\n\n${subjectOf(random)}\n`
      : `Merge branch '${branch}'\n`;
    const merged: FileChange[] = [...changes];
    this.tree.apply(merged);
    const parents = [main, tip];
    return pen.commit({
      branch: 'main',
      parents,
      author,
      committer: HOST,
      authoredAt: pen.time,
      message,
      changes: merged,
    });
  }
}
