/** The name of an arrow for the eye; the word is beside it. */
export function turnIcon(turn: 'rising' | 'falling' | 'steady' | 'unknown'): string {
  switch (turn) {
    case 'rising':
      return 'arrow-up';
    case 'falling':
      return 'arrow-down';
    case 'steady':
      return 'arrow-right';
    case 'unknown':
      return 'question';
  }
}
