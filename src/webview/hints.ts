import * as l10n from '@vscode/l10n';
import type { Hint, Report } from '../core/report/report';
import { hintGroups } from '../views/hintGroups';
import { dismissedInWords, possibleInWords } from '../views/hintList';
import { originsInWords } from '../views/originsWords';
import { element } from './element';
import { type HintContext, hintItem } from './hintItem';
import { section } from './section';

/** Signs of failed changes; what never reached users, what is weak and what somebody judged to be none stand apart. */
export function hints(root: string, report: Report): HTMLElement {
  const subjects = new Map(report.changes?.map(({ sha, subject }) => [sha, subject]));
  const context = { root, subjects };
  const { likely, caught, possible, dismissed } = hintGroups(report.hints);
  const origins = originsInWords(report.origins);
  return section(
    'hints',
    l10n.t('Change-failure hints'),
    note(l10n.t('Read from git alone: a lower bound of what failed, not a failure rate.')),
    origins === null ? null : note(origins),
    likely.length > 0
      ? list(likely, context)
      : element('p', { className: 'empty', textContent: l10n.t('No hint of a failure in the window.') }),
    ...(caught.length > 0
      ? [
          element('h3', { textContent: l10n.t('Caught before release') }),
          note(l10n.t('Undone before users had it; not counted as failed.')),
          list(caught, context),
        ]
      : []),
    collapsed('possible-hints', possibleInWords(possible.length), possible, context),
    collapsed('dismissed-hints', dismissedInWords(dismissed.length), dismissed, context),
  );
}

function list(hints: readonly Hint[], context: HintContext): HTMLElement {
  return element('ul', { className: 'hints' }, ...hints.map((hint) => hintItem(hint, context)));
}

/** Opened by the reader alone. */
function collapsed(id: string, title: string, hints: readonly Hint[], context: HintContext): HTMLElement | null {
  if (hints.length === 0) return null;
  return element('details', { id }, element('summary', { textContent: title }), list(hints, context));
}

function note(text: string): HTMLElement {
  return element('p', { className: 'note', textContent: text });
}
