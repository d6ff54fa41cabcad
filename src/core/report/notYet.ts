import { type Measurement, unmeasured } from '../measurement';

/** Figures that nothing tells of yet: a reader may ask for each by its name. */
const NAMES = ['testPassRate', 'alertVolume', 'toil'] as const;

export type NotYetName = (typeof NAMES)[number];

const REASONS: Readonly<Record<NotYetName, string>> = {
  testPassRate: 'No endpoint tells of tests.',
  alertVolume: 'No endpoint tells how often somebody was called.',
  toil: 'No endpoint tells of toil.',
};

export const NOT_YET = Object.fromEntries(NAMES.map((name) => [name, unmeasured(REASONS[name])])) as Readonly<
  Record<NotYetName, Measurement>
>;
