import { writeFileSync } from 'node:fs';
import { runMocha } from './mocha';

// The process of mochaProcess.ts: file for the tally, milliseconds for a test, test files.

async function main(result: string, timeoutMs: string, ...files: string[]): Promise<void> {
  const tally = await runMocha({ files, timeoutMs: Number(timeoutMs) });
  writeFileSync(result, JSON.stringify(tally));
  process.exit(tally.failed > 0 ? 1 : 0);
}

const [result = '', timeoutMs = '', ...files] = process.argv.slice(2);
main(result, timeoutMs, ...files).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
