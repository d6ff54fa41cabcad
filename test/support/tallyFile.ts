import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Tally } from './tally';

const tally = v.object({ passed: v.number(), failed: v.number(), skipped: v.number() });

/** The numbers a test process left in this file; undefined when it did not get that far. */
export function readTally(file: string): Tally | undefined {
  try {
    return v.parse(tally, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
