import type { Auth } from '../core/endpoints/ask';

/** The header that a secret is sent in: RFC 6750 and RFC 7617. */
export function credentialOf(auth: Auth, secret: string): Record<string, string> {
  switch (auth) {
    case 'none':
      return {};
    case 'bearer':
      return { Authorization: `Bearer ${secret}` };
    case 'basic':
      return { Authorization: `Basic ${base64Of(secret)}` };
  }
}

/** A server's text without the secret that it may say back, as it is or as it was sent. */
export function redacted(text: string, secret: string | null): string {
  if (!secret) return text;
  return [secret, JSON.stringify(secret).slice(1, -1), base64Of(secret)].reduce(
    (rest, form) => rest.replaceAll(form, '…'),
    text,
  );
}

function base64Of(text: string): string {
  return Buffer.from(text).toString('base64');
}
