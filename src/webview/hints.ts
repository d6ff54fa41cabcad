import * as l10n from '@vscode/l10n';
import type { Hint, Occurrence, Report } from '../core/report/report';
import { place, recovery, shortSha } from '../views/commitWords';
import { element } from './element';
import { commitButton } from './intents';
import { section } from './section';

/** Signs of failed changes; what was caught before it reached users stands apart. */
export function hints(root: string, report: Report): HTMLElement {
  const subjects = new Map(report.changes?.map(({ sha, subject }) => [sha, subject]));
  const list = (some: readonly Hint[]) =>
    element('ul', { className: 'hints' }, ...some.map((hint) => item(root, hint, subjects)));
  const failed = report.hints.filter(({ caught }) => !caught);
  const caught = report.hints.filter(({ caught }) => caught);
  return section(
    'hints',
    l10n.t('Change-failure hints'),
    element('p', {
      className: 'note',
      textContent: l10n.t('Read from git alone: a lower bound of what failed, not a failure rate.'),
    }),
    failed.length > 0
      ? list(failed)
      : element('p', { className: 'empty', textContent: l10n.t('No revert in the window.') }),
    ...(caught.length > 0
      ? [
          element('h3', { textContent: l10n.t('Caught before release') }),
          element('p', {
            className: 'note',
            textContent: l10n.t('Undone before users had it; not counted as failed.'),
          }),
          list(caught),
        ]
      : []),
  );
}

function item(root: string, hint: Hint, subjects: ReadonlyMap<string, string>): HTMLElement {
  const line = (name: string, where: Occurrence) =>
    element(
      'div',
      {},
      element('dt', { textContent: name }),
      element(
        'dd',
        {},
        commit(root, where, subjects),
        ' ',
        element('span', { className: 'note', textContent: place(where) }),
      ),
    );
  return element(
    'li',
    {},
    element('p', { textContent: hint.evidence }),
    element('dl', {}, line(l10n.t('Failed'), hint.failed), line(l10n.t('Repaired by'), hint.repairedBy)),
    element('p', { className: 'note', textContent: `${recovery(hint)} · ${l10n.t('confidence: certain')}` }),
  );
}

function commit(root: string, { sha }: Occurrence, subjects: ReadonlyMap<string, string>): HTMLElement {
  const subject = subjects.get(sha);
  const name = element('code', { textContent: shortSha(sha) });
  return commitButton(root, sha, name, subject === undefined ? null : ` ${subject}`);
}
