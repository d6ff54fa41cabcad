import * as l10n from '@vscode/l10n';
import type { RepositoryState, WindowState } from '../protocol';
import { intentButton } from './intents';
import { notice } from './notice';

/** The states of a window that has no repository to show. */
export function windowNotice(state: Exclude<WindowState, { kind: 'repositories' }>): HTMLElement {
  switch (state.kind) {
    case 'untrusted':
      return notice('h1', {
        alone: true,
        icon: 'workspace-untrusted',
        title: l10n.t('This workspace is not trusted'),
        text: l10n.t('Team Momentum runs git and asks endpoints only in workspaces that you trust.'),
        buttons: [intentButton({ type: 'manageTrust' }, 'primary', l10n.t('Manage Workspace Trust'))],
      });
    case 'searching':
      return notice('h1', {
        alone: true,
        icon: 'loading codicon-modifier-spin',
        title: l10n.t('Looking for repositories'),
        text: l10n.t('The folders of this workspace are searched for git repositories.'),
      });
    case 'noRepository':
      return notice('h1', {
        alone: true,
        icon: 'repo',
        title: l10n.t('No git repository in this workspace'),
        text: l10n.t('Open a folder that holds a git repository, or run “git init” in this one.'),
        buttons: [refresh(), showLog()],
      });
    case 'failed':
      return notice('h1', {
        alone: true,
        icon: 'error',
        title: l10n.t('Repositories could not be looked for'),
        text: state.reason,
        buttons: [refresh(), showLog()],
      });
  }
}

/** The states of a repository that has no figures yet. */
export function repositoryNotice(state: Exclude<RepositoryState, { kind: 'measured' }>): HTMLElement {
  switch (state.kind) {
    case 'loading':
      return notice('h2', {
        alone: true,
        icon: 'loading codicon-modifier-spin',
        title: l10n.t('Reading the history'),
        text: l10n.t('The figures appear here as soon as they are computed.'),
      });
    case 'failed':
      return notice('h2', {
        alone: true,
        icon: 'error',
        title: l10n.t('The figures could not be computed'),
        text: state.reason,
        buttons: [refresh(), showLog()],
      });
  }
}

/** Above figures that could not be renewed. */
export function staleBanner(reason: string): HTMLElement {
  return notice('h2', {
    icon: 'error',
    title: l10n.t('These are the last figures: new ones could not be computed'),
    text: reason,
    buttons: [showLog()],
  });
}

/** Above a report of a quiet window. */
export function quietBanner(window: string): HTMLElement {
  return notice('h2', {
    icon: 'info',
    title: l10n.t('No change was merged in the {0}', window),
    text: l10n.t('A longer window in the settings may show more. What can be told without changes is below.'),
  });
}

function refresh(): HTMLElement {
  return intentButton({ type: 'refresh' }, 'primary', l10n.t('Refresh'));
}

function showLog(): HTMLElement {
  return intentButton({ type: 'showLog' }, 'secondary', l10n.t('Show Log'));
}
