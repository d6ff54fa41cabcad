import { type Measurement, type Unit, unmeasured } from '../measurement';
import { quantilesOf } from '../statistics/quantiles';
import { daysOf, type Window } from '../time/window';

/** Values with what was left out of them and why. */
export class Sample {
  readonly #values: number[] = [];
  readonly #leftOut: Record<string, number> = {};
  readonly #including: Record<string, number> = {};

  add(value: number): void {
    this.#values.push(value);
  }

  leaveOut(reason: string): void {
    this.#leftOut[reason] = (this.#leftOut[reason] ?? 0) + 1;
  }

  /** Notes that one of the values is of a kind worth knowing. */
  note(kind: string): void {
    this.#including[kind] = (this.#including[kind] ?? 0) + 1;
  }

  /** Neither a value nor anything left out. */
  get isEmpty(): boolean {
    return this.#values.length === 0 && Object.keys(this.#leftOut).length === 0;
  }

  /** The median with p75 and p95; without values unmeasured for the reason given. */
  median(unit: Unit, window: Window, ifNone: string): Measurement {
    const quantiles = quantilesOf(this.#values);
    const leftOut = some(this.#leftOut);
    if (!quantiles) return unmeasured(ifNone, leftOut);
    const including = some(this.#including);
    return {
      state: 'measured',
      value: quantiles.median,
      unit,
      sampleSize: this.#values.length,
      windowDays: daysOf(window),
      p75: quantiles.p75,
      p95: quantiles.p95,
      ...(leftOut && { leftOut }),
      ...(including && { including }),
    };
  }
}

function some(counts: Record<string, number>): Record<string, number> | undefined {
  return Object.keys(counts).length > 0 ? { ...counts } : undefined;
}
