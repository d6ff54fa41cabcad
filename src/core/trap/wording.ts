import type { Unit } from '../measurement';
import type { SignalName } from './trap';

/** A figure in a sentence of the report: `3.2 h`, `12 %`. */
export function figureText(signal: SignalName, unit: Unit, value: number): string {
  if (signal === 'burnRate') return `${digits(value)}×`;
  switch (unit) {
    case 'h':
      return `${digits(value)} h`;
    case 'min':
      return `${digits(value)} min`;
    case '1/week':
      return `${digits(value)} a week`;
    case 'days':
      return `${digits(value)} days`;
    case 'files':
      return `${digits(value)} files`;
    case 'lines':
      return `${digits(value)} lines`;
    case 'share':
      return `${digits(100 * value)} %`;
    case 'points':
      return `${digits(value)} points`;
  }
}

/** Two digits, or all before the point. */
export function digits(value: number): string {
  return String(Math.abs(value) >= 10 ? Math.round(value) : Number(value.toPrecision(2)));
}
