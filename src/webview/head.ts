import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import type { RepositoryOfWindow } from '../protocol';
import { windowInWords } from '../views/dates';
import { restrictions } from '../views/heading';
import { countOfProblems } from '../views/words';
import { aging } from './ages';
import { type Child, element, icon } from './element';
import { send } from './host';
import { intentButton } from './intents';
import { jumpButton } from './jump';

/** Whose figures these are, how old, and what can be done about it. */
export function head(
  repositories: readonly RepositoryOfWindow[],
  { root, state, scope }: RepositoryOfWindow,
  report: Report | null,
): HTMLElement {
  const busy = state.kind === 'loading';
  return element(
    'header',
    { className: 'head' },
    element('div', { className: 'title' }, element('h1', { textContent: state.name }), report && origin(report)),
    element(
      'div',
      { className: 'actions' },
      picker(repositories, root),
      report && scopePicker(root, report.repository.scopes, scope),
      action('refresh', l10n.t('Refresh'), { type: 'refresh' }, busy ? 'refresh codicon-modifier-spin' : 'refresh'),
      report && action('copy-report', l10n.t('Copy Report'), { type: 'copyReport' }, 'copy'),
    ),
    report && report.problems.length > 0 ? toProblems(report.problems.length) : null,
  );
}

/** `main · scope api · 90 days to 21 Nov 2026 · computed 2 min ago`. */
function origin(report: Report): HTMLElement {
  const parts: Child[] = [
    report.repository.mainline ?? l10n.t('no mainline'),
    ...restrictions(report),
    windowInWords(report.window),
    aging(report.generatedAt, (age) => l10n.t('computed {0}', age)),
  ];
  return element('ul', { className: 'origin' }, ...parts.map((part) => element('li', {}, part)));
}

function action(
  id: string,
  name: string,
  intent: { readonly type: 'refresh' | 'copyReport' },
  iconName: string,
): HTMLElement {
  const button = intentButton(intent, 'secondary', icon(iconName), name);
  button.id = id;
  return button;
}

function picker(repositories: readonly RepositoryOfWindow[], selected: string): HTMLElement | null {
  if (repositories.length < 2) return null;
  const names = repositories.map(({ state }) => state.name);
  const options = repositories.map(({ root, state: { name } }) =>
    element('option', {
      value: root,
      selected: root === selected,
      textContent: names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${root})`,
    }),
  );
  const choice = element('select', { id: 'repository', ariaLabel: l10n.t('Repository') }, ...options);
  choice.addEventListener('change', () => send({ type: 'select', root: choice.value }));
  return choice;
}

/** The empty value stands for the whole: a scope's name is never empty. */
function scopePicker(root: string, scopes: readonly string[], selected: string | null): HTMLElement | null {
  if (scopes.length === 0) return null;
  const choice = element(
    'select',
    { id: 'scope', ariaLabel: l10n.t('Scope') },
    element('option', { value: '', selected: selected === null, textContent: l10n.t('Whole repository') }),
    ...scopes.map((name) => element('option', { value: name, selected: name === selected, textContent: name })),
  );
  choice.addEventListener('change', () => send({ type: 'selectScope', root, scope: choice.value || null }));
  return choice;
}

function toProblems(count: number): HTMLElement {
  const text = l10n.t('{0}: this report could not see everything', countOfProblems(count));
  return jumpButton('to-problems', 'problems', icon('warning'), text);
}
