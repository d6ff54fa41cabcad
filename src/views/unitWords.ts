import type { Unit } from '../core/measurement';
import { countOfDays, countOfFiles, countOfLines, hours, minutes, perWeek, points, share } from './words';

/** Says a value of the unit: `3.2 h`, `4.9 %`. */
export function inUnit(unit: Unit): (value: number) => string {
  switch (unit) {
    case 'h':
      return hours;
    case 'min':
      return minutes;
    case '1/week':
      return perWeek;
    case 'days':
      return countOfDays;
    case 'files':
      return countOfFiles;
    case 'lines':
      return countOfLines;
    case 'share':
      return share;
    case 'points':
      return points;
  }
}
