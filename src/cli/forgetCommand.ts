import { Command } from 'commander';
import { forgetHistories } from '../measure';
import { historiesFolder } from './cacheFolder';
import { CouldNotRun } from './endings';

export function forgetCommand(): Command {
  return new Command('forget')
    .description('Delete what is kept to read histories faster. The repositories stay as they are.')
    .action(forget);
}

async function forget(): Promise<void> {
  const folder = historiesFolder();
  if (folder === null) {
    process.stdout.write('There is no folder to keep anything in.\n');
    return;
  }
  try {
    await forgetHistories(folder);
  } catch (error) {
    throw new CouldNotRun({ message: `${folder} could not be deleted: ${String(error)}.`, fix: 'Delete it by hand.' });
  }
  process.stdout.write(`Nothing is kept in ${folder} any more.\n`);
}
