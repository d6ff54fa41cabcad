import type { Ask } from '../core/endpoints/ask';
import type { Reply } from '../core/endpoints/reply';

/**
 * Sends an ask and brings back what came of it. Never fails but by the signal.
 * @throws What the signal was aborted with.
 */
export type Exchange = (ask: Ask, signal: AbortSignal) => Promise<Reply>;
