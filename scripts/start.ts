import { existsSync, realpathSync } from 'node:fs';
import { startDemoEndpoint } from './demoEndpoint';
import { buildExtension } from './start/build';
import { openEditor } from './start/editor';
import { printReport } from './start/report';

// npm start [-- PATH]: the report of PATH (default: this repository) with a demonstration endpoint, then VS Code on it.

async function main(given: string | undefined): Promise<number> {
  if (given !== undefined && !existsSync(given))
    throw new Error(`There is no folder ${given}. Check how the path is written.`);
  const folder = realpathSync(given ?? '.');
  console.log('Building the extension.');
  buildExtension();
  console.log('Starting the DEMO endpoint: its error budgets are invented, and say so.');
  const demo = await startDemoEndpoint();
  try {
    const endpoint = { id: 'DEMO', type: 'json', url: demo.url };
    if (!(await printReport(folder, endpoint))) return 2;
    await openEditor(folder, { 'momentum.endpoints': [endpoint] });
    return 0;
  } finally {
    await demo.stop();
  }
}

main(process.argv[2]).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
