import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. Not for code that is bundled: a bundle has moved. */
export const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** What a run leaves behind for a person to look at: screenshots, logs of a hung host. */
export const testOutput = path.join(root, 'test-output');
