import { Command, type CommanderError } from 'commander';
import manifest from '../../package.json';
import { COULD_NOT_RUN, CouldNotRun, endWithOutput } from './endings';
import { forgetCommand } from './forgetCommand';
import { gateCommand } from './gateCommand';
import { reportCommand } from './reportCommand';

const program = new Command('team-momentum')
  .description(manifest.description)
  .version(manifest.version)
  .addCommand(reportCommand())
  .addCommand(gateCommand())
  .addCommand(forgetCommand())
  .addHelpText(
    'after',
    '\nExit status: 0 done (gate: pass); 1 stop (gate alone); 2 could not run: one sentence on stderr says why, nothing on stdout; 130 interrupted.',
  );

for (const command of [program, ...program.commands]) {
  command
    .showHelpAfterError('(--help lists the options)')
    .exitOverride(({ exitCode }: CommanderError) => process.exit(exitCode === 0 ? 0 : COULD_NOT_RUN));
}

endWithOutput();
program.parseAsync().catch((error: unknown) => {
  const what =
    error instanceof CouldNotRun
      ? error.message
      : `It broke down.\n${String(error instanceof Error ? error.stack : error)}`;
  process.stderr.write(`team-momentum: ${what}\n`);
  process.exitCode = COULD_NOT_RUN;
});
