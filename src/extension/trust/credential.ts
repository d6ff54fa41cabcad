import * as l10n from '@vscode/l10n';

/** Why a text is no bearer token, as a sentence; null if it is one. */
export function tokenFault(text: string): string | null {
  if (/^bearer\s/i.test(text)) return l10n.t('The token alone, without “Bearer”.');
  return /^[\x21-\x7e]+$/.test(text) ? null : l10n.t('A token has letters, digits and signs: no space, no line break.');
}

/** Why a text is no user of basic authentication (RFC 7617), as a sentence; null if it is one. */
export function userFault(text: string): string | null {
  if (text.includes(':')) return l10n.t('A user has no colon in the name.');
  return passwordFault(text);
}

/** Why a text is no password of basic authentication, as a sentence; null if it is one. */
export function passwordFault(text: string): string | null {
  return /[\p{Cc}\u2028\u2029]/u.test(text)
    ? l10n.t('No line break and no other control character can be sent.')
    : null;
}
