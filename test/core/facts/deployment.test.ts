import assert from 'node:assert/strict';
import { reachedUsers } from '../../../src/core/facts/deployment';

describe('a deployment', () => {
  for (const environment of [
    null,
    '',
    'production',
    'Production',
    'prod-eu',
    'live',
    'eu-west-1',
    'customers',
    'www',
  ]) {
    it(`reached users in ${JSON.stringify(environment)}`, () =>
      assert.equal(reachedUsers({ environment, status: null }), true));
  }

  for (const environment of [
    ...['staging', 'Staging', 'eu-staging-2', 'dev', 'dev2', 'development', 'test', 'qa', 'uat', 'review/login-page'],
    ...['preview', 'pre-production', 'preprod', 'non-prod', 'sandbox', 'ci', 'integration', 'acceptance', 'STG'],
  ]) {
    it(`did not reach users in ${environment}`, () =>
      assert.equal(reachedUsers({ environment, status: 'success' }), false));
  }

  const statuses: Readonly<Record<string, boolean>> = {
    ...{ success: true, SUCCESS: true, succeeded: true, ' ok ': true, inactive: true, finished: true },
    ...{ failure: false, failed: false, error: false, in_progress: false, queued: false, cancelled: false, '': false },
  };
  for (const [status, reached] of Object.entries(statuses)) {
    it(`that ended with ${JSON.stringify(status)} ${reached ? 'reached' : 'did not reach'} users`, () =>
      assert.equal(reachedUsers({ environment: 'production', status }), reached));
  }
});
