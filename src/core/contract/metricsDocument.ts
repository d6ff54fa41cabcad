import * as v from 'valibot';
import { must } from '../config/wording';
import {
  amount,
  burnRates,
  id,
  link,
  objective,
  remaining,
  share,
  text,
  timestamp,
  unknownable,
  windowSeconds,
} from './values';

/** The name of the contract, and its version. */
export const METRICS_SCHEMA = 'momentum.metrics/1';

export const sloItem = v.object({
  id,
  objective,
  service: unknownable(text, 'The service that the SLO is about.'),
  windowSeconds: unknownable(windowSeconds, 'The rolling window of the objective. Without it, 30 days.'),
  sli: unknownable(share, 'The share of events that was good over the window.'),
  errorBudgetRemaining: unknownable(
    remaining,
    'The share of the error budget that is left: 1 untouched, 0 spent, negative overspent.',
  ),
  burnRates: unknownable(burnRates, 'By window (5m, 1h, 3d); 1 spends exactly the budget over the SLO’s own window.'),
  goodEvents: unknownable(amount, 'Good events over the window, totalEvents at most.'),
  totalEvents: unknownable(amount, 'All valid events over the window.'),
  coverage: unknownable(share, 'The share of the window that has samples.'),
});

export const incidentItem = v.object({
  id,
  title: unknownable(text, 'What happened.'),
  severity: unknownable(text, 'As the team calls it: P2.'),
  status: unknownable(text, 'open, resolved.'),
  startedAt: unknownable(timestamp, 'When it began.'),
  resolvedAt: unknownable(timestamp, 'When it was over.'),
  services: unknownable(v.array(text, must('a list of names')), 'The services that it touched.'),
  url: unknownable(link, 'Where more is said of it.'),
});

export const deploymentItem = v.object({
  id,
  service: unknownable(text, 'What was deployed.'),
  environment: unknownable(text, 'Where to: production.'),
  version: unknownable(text, 'The version that it brought.'),
  sha: unknownable(text, 'The commit that was deployed.'),
  status: unknownable(text, 'success, failure.'),
  startedAt: unknownable(timestamp, 'When it began.'),
  finishedAt: unknownable(timestamp, 'When it was over.'),
  url: unknownable(link, 'Where more is said of it.'),
});

export const pipelineItem = v.object({
  id,
  name: unknownable(text, 'What ran: Build.'),
  ref: unknownable(text, 'The branch or tag that it ran for.'),
  sha: unknownable(text, 'The commit that it ran for.'),
  status: unknownable(text, 'success, failure.'),
  startedAt: unknownable(timestamp, 'When it began.'),
  durationSeconds: unknownable(amount, 'How long it ran.'),
  url: unknownable(link, 'Where more is said of it.'),
});

/** What a document says of itself. */
export const documentHead = v.object({
  generatedAt: unknownable(timestamp, 'The instant that the figures are of. Without it, they count as stale.'),
  demo: unknownable(v.boolean(must('true or false')), 'The figures are invented, for show.'),
});

/** The one definition of the document: its JSON Schema comes from it, and so does what is read of it. */
export const metricsDocument = v.pipe(
  v.object({
    schema: v.pipe(v.literal(METRICS_SCHEMA), v.description('The contract that the document keeps.')),
    ...documentHead.entries,
    slos: unknownable(v.array(sloItem), 'Service level objectives and their error budgets.'),
    incidents: unknownable(v.array(incidentItem), 'What hurt users.'),
    deployments: unknownable(v.array(deploymentItem), 'What reached an environment.'),
    pipelines: unknownable(v.array(pipelineItem), 'Runs of a build or a test.'),
  }),
  v.title('Team Momentum: metrics'),
  v.description('What an endpoint of the type json serves. Shares are 0 to 1, times RFC 3339 with a zone.'),
);
