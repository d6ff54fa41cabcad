import { Command, type CommanderError } from 'commander';
import manifest from '../../package.json';
import { CouldNotRun } from './couldNotRun';
import { reportCommand } from './reportCommand';

const COULD_NOT_RUN = 2;

const program = new Command('team-momentum')
  .description(manifest.description)
  .version(manifest.version)
  .addCommand(reportCommand())
  .addHelpText('after', '\nExit status: 0 done; 2 could not run: one sentence on stderr says why, nothing on stdout.');

for (const command of [program, ...program.commands]) {
  command
    .showHelpAfterError('(--help lists the options)')
    .exitOverride(({ exitCode }: CommanderError) => process.exit(exitCode === 0 ? 0 : COULD_NOT_RUN));
}

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CouldNotRun)) throw error;
  process.stderr.write(`team-momentum: ${error.message}\n`);
  process.exitCode = COULD_NOT_RUN;
});
