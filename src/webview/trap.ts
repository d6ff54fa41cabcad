import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import { comparedWindows, unseenBy } from '../views/evidenceTable';
import { verdictMood, verdictWord } from '../views/trapWords';
import { element } from './element';
import { evidence } from './evidence';
import { moodIcon } from './moodIcon';
import { section } from './section';

/** Whether speed is real: the verdict, its evidence, and what it could not see. */
export function trap(root: string, report: Report): HTMLElement {
  const { verdict, dayBefore, sentence } = report.trap;
  const mood = verdictMood(verdict);
  const compared = comparedWindows(report.trap);
  const unseen = unseenBy(report.trap);
  return section(
    'trap',
    l10n.t('Velocity trap'),
    element(
      'div',
      { className: 'standing' },
      element('p', { className: `value state mood-${mood}` }, moodIcon(mood), verdictWord(verdict)),
      element('p', { className: 'reason', textContent: sentence }),
      verdict === 'trapped' && dayBefore !== 'trapped'
        ? note(l10n.t('It was {0} the day before: one day alone warns of nothing.', verdictWord(dayBefore)))
        : null,
      compared === null ? null : note(compared),
    ),
    evidence(root, report),
    unseen.length === 0
      ? null
      : element(
          'div',
          {},
          element('h3', { textContent: l10n.t('Not seen') }),
          element('ul', { className: 'unseen' }, ...unseen.map((what) => element('li', { textContent: what }))),
        ),
  );
}

function note(text: string): HTMLElement {
  return element('p', { className: 'note', textContent: text });
}
