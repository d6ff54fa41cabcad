import * as l10n from '@vscode/l10n';
import type { Agreement } from '../../core/endpoints/agreement';
import { reachOfHost } from '../../http/address';
import { unlinked } from '../unlinked';
import { type Agreed, isInternal, lastAgreed } from './agreed';
import { askedOf } from './askedOf';
import { differences } from './differences';

/** What a repository wants to ask of an endpoint, for the user to decide on. */
export interface Wish extends Agreement {
  /** What was agreed to last of the same endpoint; undefined for a new one. */
  readonly before: string | undefined;
  /** Its address says that it is a server of one's own network, and the user did not say so yet. */
  readonly wantsTick: boolean;
  /** A token of the user's would go along. */
  readonly sendsToken: boolean;
}

/** @param withToken The origins that have a token. */
export function wishOf(agreement: Agreement, agreed: readonly Agreed[], withToken: readonly string[]): Wish {
  const { id, origin, content } = agreement;
  const isPrivate = reachOfHost(new URL(origin).hostname) === 'private';
  return {
    ...agreement,
    before: lastAgreed(agreed, id)?.content,
    wantsTick: isPrivate && !isInternal(agreed, origin),
    sendsToken: askedOf(content)?.auth !== 'none' && withToken.includes(origin),
  };
}

/** What the user is asked about wishes of one repository. */
export function questionOf(root: string, wishes: readonly Wish[]): string {
  const [only] = wishes;
  return only && wishes.length === 1 ? aboutOne(unlinked(root), only) : aboutSeveral(unlinked(root), wishes);
}

/** What is to be known of a wish besides its id and origin: that it changed, and by what; that it wants a tick. */
export function remarkOn({ before, content, wantsTick, sendsToken }: Wish): string {
  const remarks = [
    before === undefined ? undefined : l10n.t('changed: {0}', differences(before, content)),
    wantsTick ? l10n.t('at a private address: allow it only if it is a server of your own network') : undefined,
    sendsToken ? l10n.t('with the token that you set for it') : undefined,
  ];
  return remarks.filter((remark) => remark !== undefined).join(' · ');
}

function aboutOne(root: string, { id, origin, before, content, wantsTick, sendsToken }: Wish): string {
  const sentences = [
    before === undefined
      ? l10n.t('The .momentum.json of {0} names {1} at {2} for error budgets.', root, id, origin)
      : l10n.t('What {0} asks of {1} at {2} has changed: {3}.', root, id, origin, differences(before, content)),
    wantsTick ? l10n.t('That is a private address: allow it only if it is a server of your own network.') : undefined,
    sendsToken
      ? l10n.t('May Team Momentum send its queries there, with the token that you set for it?')
      : l10n.t('May Team Momentum send its queries there?'),
  ];
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

/** So many are named in a notification. */
const MOST_NAMED = 5;

function aboutSeveral(root: string, wishes: readonly Wish[]): string {
  const named = wishes
    .slice(0, MOST_NAMED)
    .map(({ id, origin, before, content }) =>
      before === undefined
        ? l10n.t('{0} at {1}', id, origin)
        : l10n.t('{0} at {1} (changed: {2})', id, origin, differences(before, content)),
    );
  const others = wishes.length - named.length;
  const all = [...named, ...(others > 0 ? [l10n.t('{0} more', others)] : [])].join('; ');
  return l10n.t(
    'The .momentum.json of {0} names {1} endpoints that nobody agreed to yet: {2}. May Team Momentum send its queries there?',
    root,
    wishes.length,
    all,
  );
}
