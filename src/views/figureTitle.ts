import * as l10n from '@vscode/l10n';
import type { MeasurementName } from '../core/report/report';

export function figureTitle(name: MeasurementName): string {
  switch (name) {
    case 'cycleTime':
      return l10n.t('Cycle time');
    case 'leadTime':
      return l10n.t('Lead time for changes');
    case 'waitingTime':
      return l10n.t('Waiting for release');
    case 'releaseFrequency':
      return l10n.t('Release frequency');
    case 'changeFrequency':
      return l10n.t('Change frequency');
    case 'batchSize':
      return l10n.t('Batch size');
    case 'batchLines':
      return l10n.t('Batch size in lines');
    case 'changeFailureHintRate':
      return l10n.t('Change-failure hints');
    case 'recoveryTime':
      return l10n.t('Recovery time');
    case 'deploymentReworkRate':
      return l10n.t('Deployment rework rate');
    case 'hotfixShare':
      return l10n.t('Hotfixes');
    case 'changeFailRate':
      return l10n.t('Change fail rate');
    case 'recoveryTimeReported':
      return l10n.t('Recovery time, reported');
    case 'definitionDrift':
      return l10n.t('Definition drift');
    case 'reworkShare':
      return l10n.t('Rework');
    case 'assistedShare':
      return l10n.t('AI-assisted changes');
    case 'pipelineDuration':
      return l10n.t('Pipeline duration');
    case 'pipelineFailureRate':
      return l10n.t('Pipeline failures');
    case 'testPassRate':
      return l10n.t('Test pass rate');
    case 'alertVolume':
      return l10n.t('Alert volume');
    case 'toil':
      return l10n.t('Toil');
  }
}
