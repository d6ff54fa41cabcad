import * as l10n from '@vscode/l10n';
import type { Hint, Report } from '../core/report/report';
import { hintGroups } from '../views/hintGroups';
import { caughtInWords, dismissedInWords, possibleInWords } from '../views/hintList';
import { originsInWords } from '../views/originsWords';
import { element } from './element';
import { type HintContext, hintItem } from './hintItem';
import { section } from './section';

/** Signs of failed changes: what counts, then what blame alone tells, then what asks for no look. */
export function hints(root: string, report: Report): HTMLElement {
  const subjects = new Map(report.changes?.map(({ sha, subject }) => [sha, subject]));
  const context = { root, subjects };
  const { counted, likely, caught, possible, dismissed } = hintGroups(report.hints);
  const origins = originsInWords(report.origins);
  return section(
    'hints',
    l10n.t('Change-failure hints'),
    note(l10n.t('Read from git alone: a lower bound of what failed, not a failure rate.')),
    origins === null ? null : note(origins),
    counted.length > 0
      ? list(counted, context)
      : element('p', { className: 'empty', textContent: l10n.t('No failure of the window is counted.') }),
    ...(likely.length > 0
      ? [
          element('h3', { textContent: l10n.t('Likely, by git blame alone') }),
          note(l10n.t('What wrote the lines that a fix removed; worth a look, and not counted as failed.')),
          list(likely, context),
        ]
      : []),
    collapsed('caught-hints', caughtInWords(caught.length), caught, context),
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
