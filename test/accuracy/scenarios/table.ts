import { type Spread, type Tally, VERDICTS } from './tally';

const MOST_FAULTS = 4;

/** For people: which verdicts the histories of each scenario got, and how the index went. */
export function tableOf(tallies: readonly Tally[]): string {
  const width = Math.max(...tallies.map(({ name }) => name.length));
  const line = (name: string, cells: readonly string[]) =>
    [name.padEnd(width), ...cells.map((cell) => cell.padStart(11))].join(' ');
  return [
    line('', [...VERDICTS, 'wrong', 'goal', 'index', '12 weeks', 'expected']),
    ...tallies.map((tally) => {
      const { name, part, said, wrong, index, change, isMet } = tally;
      const counts = VERDICTS.map((verdict) => {
        const count = said[verdict] === 0 ? '·' : String(said[verdict]);
        return part.right.includes(verdict) ? `[${count}]` : count;
      });
      const goal = isMet.verdict ? 'met' : 'MISSED';
      const expected = `${part.index}${isMet.index ? '' : ' (NOT)'}`;
      return line(name, [...counts, `${(wrong * 100).toFixed(1)} %`, goal, spread(index), spread(change), expected]);
    }),
    '',
    ...tallies.filter(({ wrong }) => wrong > 0).map(faultsOf),
  ].join('\n');
}

/** What wrong verdicts rest on: `+` worsens by chance alone, `-` worsens in truth and wasn't seen to. */
function faultsOf({ name, atFault, seeds }: Tally): string {
  const faults = atFault.slice(0, MOST_FAULTS).map(([signal, count]) => `${signal} ${count}`);
  return `${name}: ${faults.join(', ') || 'no evidence'}; seeds ${seeds.join(' ')}`;
}

function spread(figure: Spread | null): string {
  return figure ? `${figure.mean.toFixed(0)} ± ${figure.deviation.toFixed(0)}` : '–';
}
