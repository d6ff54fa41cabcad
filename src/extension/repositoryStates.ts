import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { Report } from '../core/report/report';
import type { RepositoryState, WindowState } from '../protocol';
import { halted } from './origins';

export type Loading = Extract<RepositoryState, { kind: 'loading' }>;

export function loading(root: string, last: Report | null): Loading {
  return { kind: 'loading', name: basename(root), step: vscode.l10n.t('Reading the history'), last };
}

export function measured(root: string, report: Report): RepositoryState {
  return { kind: 'measured', name: basename(root), report };
}

export function failed(root: string, reason: string, last: Report | null): RepositoryState {
  return { kind: 'failed', name: basename(root), reason, last: last && halted(last, 'The last look failed.') };
}

/** The last figures, be they older than what is known of it now. */
export function lastOf(state: RepositoryState | undefined): Report | null {
  if (!state) return null;
  return state.kind === 'measured' ? state.report : state.last;
}

/** The last figures of the repository of a root. */
export function lastReportOf(state: WindowState, root: string): Report | null {
  const repositories = state.kind === 'repositories' ? state.repositories : [];
  return lastOf(repositories.find((repository) => repository.root === root)?.state);
}
