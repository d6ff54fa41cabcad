/** One thing that a document lists. Both are foreign text. */
export interface ListItem {
  readonly sentence: string;
  readonly facts: readonly string[];
}
