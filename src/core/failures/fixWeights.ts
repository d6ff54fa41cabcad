export const NO_SIGN = 0;
export const WEIGHTS: ReadonlyMap<string, number> = new Map();
