import type { Instant } from '../time/instant';
import type { HttpTrouble } from './trouble';

/** What came of an ask. */
export type Reply =
  | {
      readonly state: 'answered';
      /** 2xx, or one of those whose body says what was wrong with a question: 400, 422, 503. */
      readonly status: number;
      /** Without its parameters, in small letters. */
      readonly contentType: string | null;
      readonly text: string;
      /** The server's clock as it says it, and ours when its answer began. */
      readonly serverAt: Instant | null;
      readonly receivedAt: Instant;
    }
  | { readonly state: 'failed'; readonly trouble: HttpTrouble };
