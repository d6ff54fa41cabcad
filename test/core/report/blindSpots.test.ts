import assert from 'node:assert/strict';
import { unmeasured } from '../../../src/core/measurement';
import { type BlindSpot, blindSpotsOf, type Watching } from '../../../src/core/report/blindSpots';
import { DAY } from '../../../src/core/time/instant';
import { historyAtItsEnd } from '../../support/measured';
import { commit, onDay, tag } from '../../support/past';
import { sampleSlos } from '../../support/sampleSlos';
import { counted, readingOf } from '../reliability/reading';

type Observed = Parameters<typeof blindSpotsOf>[0];

const now = onDay(90);
const released = historyAtItsEnd(commit('a', 1), tag('v1.0.0', 30, 'a'), tag('v1.1.0-rc.1', 40, 'a'));
const healthy = sampleSlos(now).find(({ state }) => state === 'healthy');
assert.ok(healthy);

const spots = (observed: Partial<Observed> = {}, watching: Partial<Watching> = {}): readonly BlindSpot[] =>
  blindSpotsOf(
    { now, history: released, slos: [healthy], readings: [], targets: {}, ...observed },
    { measurements: {}, definitions: { files: [], hasEndpoints: true }, ...watching },
  );
const sentences = (...args: Parameters<typeof spots>) => spots(...args).map(({ sentence }) => sentence);

describe('blind spots', () => {
  it('are none where all is watched', () => {
    assert.deepEqual(spots(), []);
  });

  it('are SLOs that tell nothing, with why', () => {
    const slos = (['noData', 'stale', 'invalid'] as const).map((state) => ({
      ...healthy,
      id: state,
      state,
      reason: state === 'noData' ? null : `It is ${state}.`,
    }));
    assert.deepEqual(sentences({ slos }), [
      '“noData” tells nothing: there are no samples.',
      '“stale” tells nothing: It is stale.',
      '“invalid” tells nothing: It is invalid.',
    ]);
  });

  it('are SLOs whose samples end before the present does', () => {
    const ending = (daysAgo: number) => ({
      ...readingOf({ objective: { id: healthy.id } }),
      past: [daysAgo + 1, daysAgo].map((days) => ({ at: now - days * DAY, count: counted(0, 9) })),
    });
    assert.deepEqual(sentences({ readings: [ending(3)] }), []);
    assert.deepEqual(sentences({ readings: [ending(4)] }), [
      `“${healthy.id}” tells nothing: its samples end on 2026-03-28.`,
    ]);
  });

  it('are releases of the last 90 days without any SLO, where no endpoint might have one', () => {
    const definitions = { files: [], hasEndpoints: false };
    assert.deepEqual(sentences({ slos: [] }, { definitions }), [
      '1 release in 90 days, and no SLO tells how users fare with them.',
    ]);
    assert.deepEqual(sentences({ slos: [] }), []);
    assert.deepEqual(sentences({ slos: [], history: historyAtItsEnd(commit('a', 1)) }, { definitions }), []);
    assert.deepEqual(sentences({ slos: [], now: onDay(121) }, { definitions }), []);
  });

  it('are SLOs that nobody changed for a year while the code did change', () => {
    const history = historyAtItsEnd(
      commit('defined', -400, { files: ['slo/a.yaml', 'slo/b.yaml'] }),
      commit('changed', -200, { files: ['slo/b.yaml'] }),
      ...Array.from({ length: 60 }, (_, i) => commit(`c${i}`, i)),
    );
    const definitions = { files: ['slo/a.yaml', 'slo/b.yaml', 'slo/new.yaml'], hasEndpoints: true };
    assert.deepEqual(spots({ history }, { definitions }), [
      {
        code: 'sloOld',
        about: 'slo/a.yaml',
        sentence: 'slo/a.yaml was last changed on 2024-11-27, and 61 changes were merged within a year.',
        fix: 'See whether its SLOs still say what users need.',
      },
    ]);
    const quiet = historyAtItsEnd(commit('defined', -400, { files: ['slo/a.yaml'] }), commit('b', 1));
    assert.deepEqual(spots({ history: quiet }, { definitions }), []);
  });

  it('are targets of what is not measured', () => {
    const measurements = { toil: unmeasured('No endpoint tells of toil.') };
    assert.deepEqual(
      spots({ targets: { toil: 4, cycleTime: 24 } }, { measurements }).map(({ about, sentence }) => [about, sentence]),
      [['toil', 'Nobody sees whether the target of toil is met: No endpoint tells of toil.']],
    );
  });
});
