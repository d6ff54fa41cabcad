import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import { shortSha } from '../views/commitWords';
import { element } from './element';
import { commitButton } from './intents';

/** What commits and releases of a report lead to. */
export interface Links {
  readonly root: string;
  /** Of the changes, by their mainline commits. */
  readonly subjects: ReadonlyMap<string, string>;
  /** Commits of the releases, by their names. */
  readonly releases: ReadonlyMap<string, string>;
}

export function linksOf(root: string, { changes, releases }: Report): Links {
  return {
    root,
    subjects: new Map(changes?.map(({ sha, subject }) => [sha, subject])),
    releases: new Map(releases.map(({ name, sha }) => [name, sha])),
  };
}

export function changeLink(sha: string, { root, subjects }: Links): HTMLElement {
  const subject = subjects.get(sha);
  return commitButton(root, sha, element('code', { textContent: shortSha(sha) }), subject ? ` ${subject}` : null);
}

/** A release of which the commit isn't known is its name alone. */
export function releaseLink(name: string, { root, releases }: Links): HTMLElement {
  const sha = releases.get(name);
  return sha === undefined ? element('span', { textContent: name }) : commitButton(root, sha, name);
}

/** What a list holds; the report has all. */
const MOST = 200;

/** Nothing where there is nothing to list. */
export function linkList<T>(title: string, items: readonly T[], link: (item: T) => HTMLElement): HTMLElement | null {
  if (items.length === 0) return null;
  const rest = items.length - MOST;
  return element(
    'div',
    {},
    element('h4', { textContent: title }),
    element(
      'ul',
      { className: 'links', ariaLabel: title },
      ...items.slice(0, MOST).map((item) => element('li', {}, link(item))),
      rest > 0 ? element('li', { className: 'note', textContent: l10n.t('and {0} more', rest) }) : null,
    ),
  );
}
