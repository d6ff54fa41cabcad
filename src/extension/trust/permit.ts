import type { Certificate, Permit } from '../../http/permission';
import { type Agreed, isInternal } from './agreed';
import { type Asked, askedOf, isOf } from './askedOf';

/** What the user said, as it holds now. */
export interface Said {
  isTrusted(): boolean;
  /** The endpoints of the user's settings. */
  own(): Promise<readonly Asked[]>;
  agreedOf(root: string): readonly Agreed[];
  tokenOf(origin: string): Promise<string | null>;
  certificateOf(origin: string): Certificate | null;
}

/** Lets be asked for a repository what the user agreed to, or wrote in the settings; nothing else. */
export function permitOf(root: string, said: Said): Permit {
  return async (ask) => {
    const { origin } = new URL(ask.url);
    const agreed = said.agreedOf(root);
    const isOwn = (await said.own()).some((endpoint) => isOf(ask, endpoint));
    const isAgreed = agreed.some(({ content }) => {
      const endpoint = askedOf(content);
      return endpoint !== undefined && isOf(ask, endpoint);
    });
    if (!said.isTrusted() || !(isOwn || isAgreed)) return { refusal: { kind: 'notAgreed', origin } };
    return {
      secret: ask.auth === 'none' ? null : await said.tokenOf(origin),
      internal: isOwn || isInternal(agreed, origin),
      certificate: said.certificateOf(origin),
    };
  };
}
