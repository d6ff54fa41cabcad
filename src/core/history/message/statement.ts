/** What a commit's message states about other commits, as written: nothing of it is looked up yet. */
export interface Statement {
  /** What it takes back. Several references may mean the same commit in several ways. */
  readonly reverts: readonly Reference[];
  /** What was taken back and now comes again. `Revert "Revert "X""` takes back `Revert "X"`, and X comes again. */
  readonly relands: readonly Reference[];
  /** What it repairs: the commit that brought the fault. */
  readonly fixes: readonly Reference[];
  /** The object names of the originals that it was picked from. */
  readonly picks: readonly string[];
  /** It takes back a part only: rework, no failure. */
  readonly partial: boolean;
  /** It speaks of taking something back, in whatever words. */
  readonly undoes: boolean;
}

/** How a message means another commit. */
export type Reference =
  /** By its object name, of 7 to 64 hex digits in lower case: in a trailer that tools write, or in a sentence. */
  | { readonly by: 'name'; readonly name: string; readonly trailer: boolean }
  /** By the number of its pull request. */
  | { readonly by: 'number'; readonly number: number }
  /** By its subject: `TitleKeys` of what is quoted, the end of which may be missing. */
  | { readonly by: 'title'; readonly title: number; readonly titleStart: number };
