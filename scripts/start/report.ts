import manifest from '../../package.json';
import { parseDuration } from '../../src/core/time/duration';
import { guardedClient } from '../../src/http/client';
import { measure } from '../../src/measure';
import { textOf } from '../../src/views/text';

/** Prints the report of a folder's repository; false, with a sentence, where there is none. */
export async function printReport(folder: string, endpoint: object): Promise<boolean> {
  console.log(`Reading the history of ${folder}.\n`);
  const exchange = guardedClient()(async () => ({ secret: null, internal: true, certificate: null }));
  const outcome = await measure(
    {
      path: folder,
      git: 'git',
      window: parseDuration(manifest.contributes.configuration.properties['momentum.window'].default) ?? 0,
      asOf: null,
      scope: null,
      profile: 'dora',
      detail: false,
      keep: null,
      ownEndpoints: [endpoint],
      endpoints: { allowedOrigins: [], agreed: [] },
      polling: null,
      origins: null,
      verdicts: [],
    },
    { signal: new AbortController().signal, exchange, onProgress: () => {} },
  );
  if (outcome.state === 'failed') {
    console.error(`${outcome.problem.message} ${outcome.problem.fix ?? ''}`);
    return false;
  }
  console.log(textOf(outcome.report));
  return true;
}
