const cleanUps: (() => void)[] = [];

/**
 * Runs `cleanUp` (synchronous) when this process ends, whether by itself, by an error or by a signal; the last one
 * registered runs first. Returns what forgets it again.
 */
export function onExit(cleanUp: () => void): () => void {
  if (cleanUps.length === 0) listen();
  cleanUps.push(cleanUp);
  return () => {
    const index = cleanUps.indexOf(cleanUp);
    if (index >= 0) cleanUps.splice(index, 1);
    if (cleanUps.length === 0) unlisten();
  };
}

function runAll(): void {
  for (const cleanUp of cleanUps.splice(0).toReversed()) {
    try {
      cleanUp();
    } catch (error) {
      console.error(error);
    }
  }
}

// Node ends on a signal without an exit event unless somebody listens; 128 + n is the shell's convention.
const signals = [
  ['SIGHUP', () => process.exit(128 + 1)],
  ['SIGINT', () => process.exit(128 + 2)],
  ['SIGTERM', () => process.exit(128 + 15)],
] as const;

function listen(): void {
  process.on('exit', runAll);
  for (const [signal, end] of signals) process.on(signal, end);
}

function unlisten(): void {
  process.off('exit', runAll);
  for (const [signal, end] of signals) process.off(signal, end);
}
