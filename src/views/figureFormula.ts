import * as l10n from '@vscode/l10n';
import type { MeasurementName } from '../core/report/report';

/** How a figure is computed, in a sentence or two; docs/metrics.md tells all of it. */
export function figureFormula(name: MeasurementName): string {
  switch (name) {
    case 'cycleTime':
      return l10n.t(
        'Hours from the start of a change to its merge: the median of the changes merged in the window, bots aside.',
      );
    case 'leadTime':
      return l10n.t(
        'Hours from the start of a change to the first release that carries it: the median of the changes released in the window, bots aside.',
      );
    case 'waitingTime':
      return l10n.t(
        'Hours from the merge of a change to the first release that carries it: the median of the changes released in the window.',
      );
    case 'releaseFrequency':
      return l10n.t('Releases of the window, pre-releases aside, by its weeks.');
    case 'changeFrequency':
      return l10n.t('Changes merged in the window, bots included, by its weeks.');
    case 'batchSize':
      return l10n.t('Files that a change touches: the median of the changes merged in the window.');
    case 'batchLines':
      return l10n.t('Lines that a change adds and deletes: the median of the changes merged in the window.');
    case 'changeFailureHintRate':
      return l10n.t(
        'Releases that failed by hints that are certain or stated, of all; changes where there are no releases. What nobody took back or wrote down is not seen: a lower bound.',
      );
    case 'recoveryTime':
      return l10n.t(
        'Hours from the release of what failed to the release of its repair: the median of what was reverted, stated to be fixed, hotfixed or rolled back.',
      );
    case 'deploymentReworkRate':
      return l10n.t('Hotfixes and returns to an older release, of all releases: a lower bound.');
    case 'hotfixShare':
      return l10n.t('Hotfixes, of all releases: a lower bound.');
    case 'changeFailRate':
      return l10n.t('What users got in the window and an incident is put down to, of all that they got.');
    case 'recoveryTimeReported':
      return l10n.t('Hours from the beginning of an incident to its end: the median of those of the window.');
    case 'definitionDrift':
      return l10n.t(
        'The share of change-failure hints less the change fail rate, in percentage points. Above 0 less is reported than the team itself took back.',
      );
    case 'reworkShare':
      return l10n.t(
        'Lines that were rewritten within 21 days of being written, against the lines written in the window. Where more are rewritten than written, the figure stays at 100 %; what the verdict compares does not.',
      );
    case 'assistedShare':
      return l10n.t('Changes that name an AI assistant in a trailer or as author, of all changes of the window.');
    case 'pipelineDuration':
      return l10n.t('How long the runs of the mainline take: the median of those of the window.');
    case 'pipelineFailureRate':
      return l10n.t('Runs of the mainline that failed, of all in the window.');
    case 'testPassRate':
      return l10n.t('Test runs of the mainline that passed, of all in the window.');
    case 'alertVolume':
      return l10n.t('Alerts for each on-call shift of 12 hours.');
    case 'toil':
      return l10n.t('Hours of toil a week, as an endpoint tells them.');
  }
}
