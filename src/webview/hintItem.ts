import * as l10n from '@vscode/l10n';
import type { FailureKind } from '../core/failures/failure';
import type { Hint, Occurrence } from '../core/report/report';
import { place, shortSha } from '../views/commitWords';
import { confidenceInWords, recovery, verdictInWords } from '../views/hintWords';
import { element, icon } from './element';
import { commitButton, intentButton } from './intents';

/** What the items of a list have in common. */
export interface HintContext {
  readonly root: string;
  /** Of the changes, by their mainline commits. */
  readonly subjects: ReadonlyMap<string, string>;
}

/** A hint with its evidence, both of its commits and what can be said of it. */
export function hintItem(hint: Hint, context: HintContext): HTMLElement {
  const { evidence, kind, failed, repairedBy } = hint;
  const id = `${kind}-${failed.commit}`;
  const sentence = element('p', { id: `${id}-evidence`, textContent: evidence });
  return element(
    'li',
    { id },
    icon(iconOf(kind)),
    element(
      'div',
      {},
      sentence,
      facts(hint),
      element(
        'dl',
        {},
        commitLine(l10n.t('What failed'), failed, context),
        commitLine(l10n.t('What repaired it'), repairedBy, context),
      ),
      judgement(hint, context.root, sentence.id),
    ),
  );
}

function facts(hint: Hint): HTMLElement {
  const confidence = element('span', {
    title: l10n.t('Of hints like this one, so many were right in histories that people had labelled.'),
    textContent: confidenceInWords(hint),
  });
  const rest = hint.verdict ? verdictInWords(hint.verdict) : recovery(hint);
  return element('p', { className: 'note' }, confidence, ` · ${hint.caught ? l10n.t('caught before release') : rest}`);
}

function commitLine(name: string, where: Occurrence, { root, subjects }: HintContext): HTMLElement {
  const short = shortSha(where.commit);
  const subject = subjects.get(where.sha);
  // a merge may have brought the commit
  const what = subject === undefined || where.sha === where.commit ? subject : l10n.t('in “{0}”', subject);
  const button = commitButton(root, where.commit, element('code', { textContent: short }), what ? ` ${what}` : null);
  button.ariaLabel = [`${name}:`, short, what].filter((part) => part !== undefined).join(' ');
  return element(
    'div',
    {},
    element('dt', { textContent: name }),
    element('dd', {}, button, ' ', element('span', { className: 'note', textContent: place(where) })),
  );
}

function judgement({ verdict, failed }: Hint, root: string, describedBy: string): HTMLElement {
  const button = verdict
    ? intentButton({ type: 'undoJudgement', root, commit: failed.commit }, 'link', l10n.t('Undo'))
    : intentButton({ type: 'judge', root, commit: failed.commit }, 'link', l10n.t('Not a failure…'));
  button.setAttribute('aria-describedby', describedBy);
  return button;
}

function iconOf(kind: FailureKind): string {
  switch (kind) {
    case 'reverted':
      return 'discard';
    case 'fixed':
      return 'wrench';
    case 'hotfixed':
      return 'flame';
    case 'rolledBack':
      return 'history';
  }
}
