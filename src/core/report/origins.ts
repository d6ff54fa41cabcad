import type { ReportedOrigins } from './report';

/** Nobody asked for them. */
export const NOT_LOOKED: ReportedOrigins = { state: 'notLooked', candidates: 0, looked: 0, fixes: 0, reason: null };

/** They come after the figures. */
export const NOT_FOUND_YET: ReportedOrigins = { ...NOT_LOOKED, state: 'looking' };
