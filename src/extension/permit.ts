import { ownEndpoints } from '../core/config/ownEndpoints';
import type { Permit } from '../http/permission';
import type { Consent } from './consent';
import { settingsFor } from './settings';

/** Lets be asked what the user agreed to or wrote in the settings, of the origins that it was meant for. */
export function permitOf(consent: Pick<Consent, 'agreedOf'>, root: string): Permit {
  return async ({ url }) => {
    const { origin } = new URL(url);
    const own = ownEndpoints(settingsFor().endpoints).endpoints.map((endpoint) => new URL(endpoint.url).origin);
    const agreed = consent.agreedOf(root).map((agreement) => agreement.origin);
    if (![...own, ...agreed].includes(origin)) return { refusal: { kind: 'notAgreed', origin } };
    return { secret: null, internal: true, certificate: null };
  };
}
