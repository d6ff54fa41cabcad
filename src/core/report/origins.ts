import type { ReportedOrigins } from './report';

/** Nobody asked for them. */
export const NOT_LOOKED: ReportedOrigins = { state: 'notLooked', candidates: 0, looked: 0, fixes: 0, reason: null };
