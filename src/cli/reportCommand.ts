import { Command, Option } from 'commander';
import manifest from '../../package.json';
import { PROFILE_NAMES, type ProfileName } from '../core/delivery/profile';
import type { Report } from '../core/report/report';
import { explainable, explanationOf } from '../views/explanation';
import { explanationText } from '../views/explanationText';
import { printable } from '../views/foreign';
import { jsonOf } from '../views/json';
import { markdownOf } from '../views/markdown';
import { textOf } from '../views/text';
import { duration } from './arguments';
import { CouldNotRun } from './endings';
import { type MeasureOptions, measuredReport } from './measuredReport';
import { allowOriginOption, asOfOption, ENVIRONMENT, noCacheOption, pathArgument, scopeOption } from './options';

interface ReportOptions extends MeasureOptions {
  readonly json?: true;
  readonly markdown?: true;
  readonly window: number;
  readonly profile: ProfileName;
  readonly explain?: string;
  readonly detail?: true;
  readonly origins?: true;
  readonly endpoints: boolean;
}

/** Stated once, for the editor and the command line alike. */
const SETTINGS = manifest.contributes.configuration.properties;
const DEFAULT_WINDOW = SETTINGS['momentum.window'].default;
const DEFAULT_PROFILE = SETTINGS['momentum.profile'].default;

export function reportCommand(): Command {
  return new Command('report')
    .description('Report on the repository that holds PATH: delivery, failures and error budgets side by side.')
    .addArgument(pathArgument())
    .addOption(
      new Option(
        '--json',
        'one JSON object (schemas/report.schema.json; with --explain, schemas/explanation.schema.json)',
      ).conflicts('markdown'),
    )
    .addOption(new Option('--markdown', 'a table for a pull request, a wiki or a job summary'))
    .addOption(
      new Option(
        '--explain <name>',
        'how one thing comes about: formula, inputs, targets and what lies behind it; "momentum", "trap", a component, a signal, a figure or an SLO',
      ).conflicts('markdown'),
    )
    .addOption(asOfOption())
    .addOption(
      new Option('--window <length>', 'how far back the figures look, like 12h, 90d or 26w')
        .argParser(duration)
        .default(duration(DEFAULT_WINDOW), DEFAULT_WINDOW),
    )
    .addOption(scopeOption())
    .addOption(
      new Option('--profile <name>', 'whose definitions the figures follow')
        .choices(PROFILE_NAMES)
        .default(DEFAULT_PROFILE),
    )
    .addOption(new Option('--detail', 'with the list of changes, and hints that are only possible'))
    .addOption(
      new Option(
        '--origins',
        'look with git blame for the changes that fixes repair; minutes in a large history, and kept for the next run',
      ),
    )
    .addOption(new Option('--no-endpoints', 'ask no metrics endpoint; git alone'))
    .addOption(noCacheOption())
    .addOption(allowOriginOption())
    .addHelpText(
      'after',
      `
${ENVIRONMENT}

Examples:
  team-momentum report                                        this repository, the last ${DEFAULT_WINDOW}
  team-momentum report ../shop --window 30d --markdown >> "$GITHUB_STEP_SUMMARY"
  team-momentum report --explain recovery                     why it scores as it does
  team-momentum report --json --as-of 2026-01-01T00:00:00Z    the same bytes whenever it is run

Nothing is sent anywhere but to the endpoints that you allow. Progress goes to stderr.`,
    )
    .action(report);
}

async function report(path: string, options: ReportOptions): Promise<void> {
  const { window, profile, explain, endpoints: asksEndpoints } = options;
  // what lies behind a figure is the list of changes
  const detail = options.detail ?? explain !== undefined;
  const origins = options.origins ? { secondsADay: null } : null;
  const report = await measuredReport(path, options, { window, profile, detail, origins, asksEndpoints });
  process.stdout.write(explain === undefined ? formatOf(options)(report) : explained(explain, report, options));
}

function formatOf({ json, markdown }: ReportOptions): (report: Report) => string {
  if (json) return jsonOf;
  return markdown ? markdownOf : textOf;
}

/** @throws CouldNotRun where nothing is called so. */
function explained(name: string, report: Report, { json }: ReportOptions): string {
  const explanation = explanationOf(report, name);
  if (!explanation) {
    throw new CouldNotRun({
      message: printable(`There is nothing called "${name}" to explain.`),
      fix: printable(`There are ${explainable(report).join(', ')}.`),
    });
  }
  if (!json) return explanationText(explanation, report);
  return jsonOf({ schema: 'team-momentum.explanation/1', ...explanation });
}
