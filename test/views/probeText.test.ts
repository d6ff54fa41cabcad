import assert from 'node:assert/strict';
import { checksOf, type Probe } from '../../src/core/endpoints/probe';
import { problemOf } from '../../src/core/endpoints/trouble';
import { probesText } from '../../src/views/probeText';
import { sampleSlos } from '../support/sampleSlos';

const origin = 'https://prometheus.example.com';
const [SLO] = sampleSlos(Date.parse('2026-11-21T06:00:00Z')).slice(1);

const GOOD: Probe = {
  endpoint: 'prod',
  origin,
  checks: checksOf({ isEncrypted: true, trouble: null, objectives: 1, skewSeconds: 0 }),
  trouble: null,
  skewSeconds: 0,
  slos: SLO ? [SLO] : [],
  problems: [],
};

describe('what was found of endpoints, as text', () => {
  it('lists the checks and the SLOs', () => {
    const text = probesText({ probes: [GOOD], problems: [] });
    assert.match(text, /^prod: https:\/\/prometheus\.example\.com\n {2}✓ Address may be asked\n/);
    assert.match(
      text,
      / {2}✓ Clock agrees\n\n {2}SLOs: 1\n {2}- .* \(.*, by time\): burning\n {6}18\.4 % of the error budget is left\n {6}burn rate /,
    );
  });

  it('says what is wrong and what to do where a check fails', () => {
    const trouble = { kind: 'untrusted', origin } as const;
    const checks = checksOf({ isEncrypted: true, trouble, objectives: 0, skewSeconds: null });
    const text = probesText({
      probes: [{ ...GOOD, checks, trouble: problemOf(trouble, 'prod'), slos: [], skewSeconds: null }],
      problems: [],
    });
    assert.match(
      text,
      /\n {2}✗ Certificate is trusted: prod: .* not trusted here\. Add its authority .*\n {2}\? Access is granted: unknown\n/,
    );
  });

  it('tells how far a clock is off, and what could not be seen', () => {
    const checks = checksOf({ isEncrypted: false, trouble: null, objectives: 0, skewSeconds: -600 });
    const problems = [{ code: 'x', message: 'A part is missing.', fix: 'Mend it.', source: 'prod' }];
    const text = probesText({
      probes: [{ ...GOOD, checks, skewSeconds: -600, slos: [], problems }, GOOD],
      problems: [],
    });
    assert.match(text, /– Certificate is trusted: not needed/);
    assert.match(text, /✗ SLOs are found: none was found\.\n {2}✗ Clock agrees: it is 10 min behind this one\./);
    assert.match(text, /\n\n {2}What could not be seen:\n {2}- A part is missing\. Mend it\.\n\nprod: /);
  });
});
