import fc from 'fast-check';
import { commit, type Mark, type Past, past, sha, tag } from './past';

interface Step {
  readonly hours: number;
  readonly begunHoursBefore: number;
  /** How far back lies what it takes back. */
  readonly takesBack: number | null;
  readonly merges: boolean;
  readonly bot: boolean;
  readonly releasedHoursLater: number | null;
}

const step: fc.Arbitrary<Step> = fc.record({
  hours: fc.integer({ min: 0, max: 90 }),
  begunHoursBefore: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 300 })),
  takesBack: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 }),
  merges: fc.boolean(),
  bot: fc.nat(4).map((one) => one === 0),
  releasedHoursLater: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 2 }),
});

/** Histories of some months in which so much happens that figures are known: changes, reverts, and mostly releases. */
export function busyPast(): fc.Arbitrary<Past> {
  const steps = fc.array(step, { minLength: 60, maxLength: 150, size: 'max' });
  return fc.tuple(steps, fc.nat(3)).map(([all, kind]) => past(...marksOf(all, kind > 0)));
}

function marksOf(steps: readonly Step[], releases: boolean): Mark[] {
  let hour = 0;
  let [versions, tip] = [0, ''];
  return steps.flatMap((step, i) => {
    hour += step.hours;
    const name = `c${i}`;
    const target = step.takesBack === null || step.takesBack > i ? null : sha(`c${i - step.takesBack}`);
    const begun = (hour - step.begunHoursBefore) / 24;
    const says = target === null ? `Step ${i}` : `Step ${i}\n\nThis reverts commit ${target}.`;
    const after = tip === '' ? [] : [tip];
    const isReleased = releases && step.releasedHoursLater !== null;
    const released = isReleased ? [tag(`v1.${versions++}.0`, (hour + (step.releasedHoursLater ?? 0)) / 24, name)] : [];
    tip = name;
    if (!step.merges) return [commit(name, hour / 24, { after, begun, says, bot: step.bot }), ...released];
    return [
      commit(`branch${i}`, begun, { after, says, bot: step.bot }),
      commit(name, hour / 24, { after: [...after, `branch${i}`], files: [] }),
      ...released,
    ];
  });
}
