/** A commit and what it changed against its first parent. */
export interface CommitFiles {
  readonly sha: string;
  readonly subject: string;
  /** The first parent; null for a root commit. */
  readonly parent: string | null;
  readonly files: readonly ChangedFile[];
}

export interface ChangedFile {
  readonly kind: 'added' | 'deleted' | 'modified';
  readonly path: string;
}
