import { Command, Option } from 'commander';
import { type Gate, gateOf } from '../core/report/gate';
import { blindTextOf, gateTextOf } from '../views/gateText';
import { jsonOf } from '../views/json';
import { duration } from './arguments';
import { CouldNotRun, STOP } from './endings';
import { type MeasureOptions, measuredReport } from './measuredReport';
import { allowOriginOption, asOfOption, ENVIRONMENT, noCacheOption, pathArgument, scopeOption } from './options';

interface GateOptions extends MeasureOptions {
  readonly json?: true;
  readonly onUnknown?: Gate['verdict'];
}

/** Error budgets alone are looked at: no window or profile changes them. */
const WANTED = { window: duration('1d'), profile: 'dora', detail: false, origins: null, asksEndpoints: true } as const;

export function gateCommand(): Command {
  return new Command('gate')
    .description('Stop a release while an error budget of the repository that holds PATH is exhausted.')
    .addArgument(pathArgument())
    .addOption(new Option('--json', 'one JSON object (schemas/gate.schema.json)'))
    .addOption(
      new Option(
        '--on-unknown <verdict>',
        "what becomes of a budget that can't be seen; without it there is no verdict",
      ).choices(['pass', 'stop']),
    )
    .addOption(asOfOption())
    .addOption(scopeOption())
    .addOption(noCacheOption())
    .addOption(allowOriginOption())
    .addHelpText(
      'after',
      `
A budget can't be seen where its figures are missing, stale or wrong, and where an endpoint was not
allowed or did not answer. That is never taken for a pass unless you say so.

Exit status:
  0   pass: no error budget is exhausted
  1   stop: one is
  2   no verdict: nothing on stdout, the reasons on stderr

${ENVIRONMENT}

Example:
  team-momentum gate --allow-origin https://prometheus.example.com && ./release.sh`,
    )
    .action(gate);
}

async function gate(path: string, options: GateOptions): Promise<void> {
  const gating = gateOf(await measuredReport(path, options, WANTED), options.onUnknown ?? null);
  if (gating.state === 'blind') throw new CouldNotRun({ message: blindTextOf(gating.unseen), fix: null });
  // before anything is written: a reader that goes away doesn't turn a stop into a pass
  process.exitCode = gating.gate.verdict === 'stop' ? STOP : 0;
  process.stdout.write(options.json ? jsonOf(gating.gate) : gateTextOf(gating.gate));
}
