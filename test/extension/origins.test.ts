import assert from 'node:assert/strict';
import type { Outcome } from '../../src/core/report/outcome';
import type { Report } from '../../src/core/report/report';
import { halted, Origins } from '../../src/extension/origins';
import type { Look } from '../../src/extension/outcomeOf';
import { sampleReport } from '../support/sampleReport';

const PROBLEM = { code: 'brokeDown', message: 'It broke down.', fix: null, source: 'git' };
const LOOKING = { state: 'looking', candidates: 20, looked: 10, fixes: 4, reason: null } as const;

const report = (name: string): Report => {
  const sample = sampleReport();
  return { ...sample, repository: { ...sample.repository, name }, origins: LOOKING };
};
const measured = (name: string) =>
  ({ state: 'measured', report: report(name), unasked: [], heard: [], askAgainAt: null }) as const;

describe('the searches for origins', () => {
  const NOW = Date.parse('2026-11-21T00:00:00Z');
  const { signal } = new AbortController();
  let origins: Origins;
  let told: string[];

  beforeEach(() => {
    origins = new Origins();
    told = [];
  });

  const tell = (kind: string) => (each: Report) => {
    told.push(`${kind}: ${each.repository.name}, ${each.origins.state}`);
  };

  /** Begins to measure, and leaves what is asked open. */
  function begin() {
    let answer: (outcome: Outcome) => void = () => {};
    let fail: (error: Error) => void = () => {};
    const looks: Look[] = [];
    const outcome = origins.outcomeOf('/team/a', {
      ask(look) {
        looks.push(look);
        return new Promise((resolve, reject) => {
          [answer, fail] = [resolve, reject];
        });
      },
      ...{ polling: { urge: 'user', since: NOW, every: 5 * 60_000 }, signal },
      onProgress: () => {},
      onFirst: tell('first'),
      onFound: tell('found'),
    });
    const [look] = looks;
    assert.ok(look);
    return { outcome, look, answer, fail };
  }

  it('begin when figures are there, and tell of more until their end', async () => {
    const { outcome, look, answer } = begin();
    look.onFirst(report('recent'));
    look.onMeasured(measured('figures'));
    assert.deepEqual(await outcome, measured('figures'));
    look.onFirst(report('more'));
    answer({ ...measured('all'), report: { ...report('all'), origins: { ...LOOKING, state: 'looked' } } });
    await new Promise(setImmediate);
    assert.deepEqual(told, ['first: recent, looking', 'found: more, looking', 'found: all, looked']);
  });

  it('are none where the answer comes at once', async () => {
    const { outcome, answer } = begin();
    answer(measured('all'));
    assert.deepEqual(await outcome, measured('all'));
    assert.deepEqual(told, []);
  });

  it('end with the next look, and tell of nothing any more', async () => {
    const { outcome, look, fail } = begin();
    look.onMeasured(measured('figures'));
    await outcome;
    begin();
    assert.ok(look.signal.aborted);
    look.onFirst(report('too late'));
    fail(new Error('Cancelled.'));
    await new Promise(setImmediate);
    assert.deepEqual(told, []);
  });

  it('are not there to be ended before the figures are', () => {
    const { look } = begin();
    origins.stop('/team/a');
    assert.ok(!look.signal.aborted);
  });

  it('say why they do not go on where the thread breaks, and keep what was found', async () => {
    const { look, answer } = begin();
    look.onMeasured(measured('figures'));
    look.onFirst(report('more'));
    answer({ state: 'failed', problem: PROBLEM });
    await new Promise(setImmediate);
    assert.deepEqual(told, ['found: more, looking', 'found: more, stopped']);
  });

  it('pass on why there are no figures', async () => {
    const { outcome, fail } = begin();
    fail(new Error('Cancelled.'));
    await assert.rejects(outcome, /^Error: Cancelled\.$/);
  });
});

describe('a report whose search does not go on', () => {
  it('says why, unless the search had ended', () => {
    assert.deepEqual(halted(report('a'), 'It broke.').origins, { ...LOOKING, state: 'stopped', reason: 'It broke.' });
    const looked: Report = { ...report('a'), origins: { ...LOOKING, state: 'looked' } };
    assert.equal(halted(looked, 'It broke.'), looked);
  });
});
