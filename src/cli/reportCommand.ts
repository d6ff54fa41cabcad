import { Argument, Command, Option } from 'commander';
import manifest from '../../package.json';
import { PROFILE_NAMES, type ProfileName } from '../core/delivery/profile';
import type { Report } from '../core/report/report';
import { guardedClient } from '../http/client';
import { jsonOf } from '../views/json';
import { markdownOf } from '../views/markdown';
import { textOf } from '../views/text';
import { duration, instant, origins } from './arguments';
import { historiesFolder } from './cacheFolder';
import { agreeOnTerminal, originsOfEnvironment } from './consent';
import { CouldNotRun } from './endings';
import { permitOf } from './permit';
import { measureVisibly } from './progress';

interface ReportOptions {
  readonly json?: true;
  readonly markdown?: true;
  readonly asOf?: number;
  readonly window: number;
  readonly scope?: string;
  readonly profile: ProfileName;
  readonly detail?: true;
  readonly endpoints: boolean;
  readonly cache: boolean;
  readonly allowOrigin: readonly string[];
}

/** Stated once, for the editor and the command line alike. */
const SETTINGS = manifest.contributes.configuration.properties;
const DEFAULT_WINDOW = SETTINGS['momentum.window'].default;
const DEFAULT_PROFILE = SETTINGS['momentum.profile'].default;

export function reportCommand(): Command {
  return new Command('report')
    .description('Report on the repository that holds PATH: delivery, failures and error budgets side by side.')
    .addArgument(new Argument('[path]', 'any folder of a git repository').default('.'))
    .addOption(new Option('--json', 'one JSON object (schemas/report.schema.json)').conflicts('markdown'))
    .addOption(new Option('--markdown', 'a table for a pull request, a wiki or a job summary'))
    .addOption(
      new Option('--as-of <instant>', 'as if it were then: RFC 3339, like 2026-11-21T00:00:00Z').argParser(instant),
    )
    .addOption(
      new Option('--window <length>', 'how far back the figures look, like 12h, 90d or 26w')
        .argParser(duration)
        .default(duration(DEFAULT_WINDOW), DEFAULT_WINDOW),
    )
    .addOption(new Option('--scope <name>', 'one scope of .momentum.json alone'))
    .addOption(
      new Option('--profile <name>', 'whose definitions the figures follow')
        .choices(PROFILE_NAMES)
        .default(DEFAULT_PROFILE),
    )
    .addOption(new Option('--detail', 'with the list of changes'))
    .addOption(new Option('--no-endpoints', 'ask no metrics endpoint; git alone'))
    .addOption(new Option('--no-cache', 'read the whole history anew, and keep nothing of it'))
    .addOption(
      new Option(
        '--allow-origin <origin>',
        'ask the endpoints of .momentum.json at this origin, like https://prometheus.example.com (repeatable)',
      )
        .argParser(origins)
        .default([], 'none'),
    )
    .addHelpText(
      'after',
      `
Environment:
  MOMENTUM_ALLOW_ORIGINS      more allowed origins, separated by commas
  MOMENTUM_TOKEN_<ENDPOINT>   bearer token of an endpoint (its id in capitals, other characters as _),
                              sent to that endpoint's allowed origin alone

Examples:
  team-momentum report                                        this repository, the last ${DEFAULT_WINDOW}
  team-momentum report ../shop --window 30d --markdown >> "$GITHUB_STEP_SUMMARY"
  team-momentum report --json --as-of 2026-01-01T00:00:00Z    the same bytes whenever it is run

Nothing is sent anywhere but to the endpoints that you allow. Progress goes to stderr.`,
    )
    .action(report);
}

async function report(path: string, options: ReportOptions): Promise<void> {
  const allowed = [...options.allowOrigin, ...originsOfEnvironment(process.env)];
  const measureWith = (allowedOrigins: readonly string[]) =>
    measureVisibly(
      {
        path,
        git: 'git',
        window: options.window,
        asOf: options.asOf ?? null,
        scope: options.scope ?? null,
        profile: options.profile,
        detail: options.detail ?? false,
        keep: options.cache ? historiesFolder() : null,
        ownEndpoints: [],
        endpoints: options.endpoints ? { allowedOrigins, agreed: [] } : null,
      },
      guardedClient({ permit: permitOf(allowedOrigins, process.env) }),
    );

  let outcome = await measureWith(allowed);
  if (outcome.state === 'measured' && outcome.unasked.length > 0) {
    const agreed = await agreeOnTerminal(outcome.unasked);
    if (agreed.length > 0) outcome = await measureWith([...allowed, ...agreed]);
  }
  if (outcome.state === 'failed') throw new CouldNotRun(outcome.problem);
  process.stdout.write(formatOf(options)(outcome.report));
}

function formatOf({ json, markdown }: ReportOptions): (report: Report) => string {
  if (json) return jsonOf;
  return markdown ? markdownOf : textOf;
}
