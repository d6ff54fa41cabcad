import { recentWindow, wholeWindow } from '../../../core/reliability/leftOut';
import { type MaintenanceWindow, stretchesOf, tailStarts } from '../../../core/reliability/maintenance';
import { type Objective, windowText } from '../../../core/reliability/objective';
import type { CountedStretch } from '../../../core/reliability/reading';
import { type Instant, SECOND } from '../../../core/time/instant';
import { windowEnding } from '../../../core/time/window';
import { grouped } from '../grouped';
import { askTogether } from './asking';
import { countIn } from './counts';
import { countQuestions, courseOf } from './plan';
import type { PrometheusServer } from './server';

export interface MaintenanceOptions {
  readonly announced: readonly MaintenanceWindow[];
  /** Recent windows, as `windowText` writes them. */
  readonly windows: readonly string[];
  /** When the objectives' windows end, by the server's clock. */
  readonly endAt: Instant;
}

/** What was counted in the announced maintenance of each objective: one request for all that ended at one instant. */
export async function readMaintenance(
  server: PrometheusServer,
  objectives: readonly Objective[],
  { announced, windows, endAt }: MaintenanceOptions,
): Promise<ReadonlyMap<Objective, readonly CountedStretch[]>> {
  const wanted = objectives.flatMap((objective) => {
    const { ends, step } = courseOf(objective, endAt);
    const intervals = [
      wholeWindow(objective, endAt),
      ...windows.map((name) => recentWindow(name, endAt)),
      ...ends.map((at) => windowEnding(at, step)),
    ];
    return stretchesOf(objective.id, announced, wholeWindow(objective, endAt)).map((stretch) => ({
      objective,
      stretch,
      tails: tailStarts(stretch, intervals).map((from) => ({
        from,
        window: windowText((stretch.endAt - from) / SECOND),
      })),
    }));
  });
  const byEnd = grouped(wanted, ({ stretch }) => stretch.endAt);
  const read = [...byEnd].map(async ([time, alike]) => {
    const groups = alike.map(({ objective, tails }) =>
      tails.flatMap(({ window }) => countQuestions(objective, window)),
    );
    const answers = await askTogether(server, { kind: 'instant', time }, groups);
    return alike.map(({ objective, stretch, tails }, index) => {
      const sampled = answers[index]?.sampled ?? [];
      const counts = tails.map(
        ({ from, window }, at) => [from, countIn([sampled[2 * at], sampled[2 * at + 1]], window)] as const,
      );
      return { objective, stretch: { ...stretch, tails: new Map(counts) } };
    });
  });
  const counted = (await Promise.all(read)).flat();
  return new Map(
    objectives.map((objective) => [
      objective,
      counted
        .filter((of) => of.objective === objective)
        .map(({ stretch }) => stretch)
        .toSorted((one, other) => one.startAt - other.startAt),
    ]),
  );
}
