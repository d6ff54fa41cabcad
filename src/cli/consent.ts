import { createInterface } from 'node:readline/promises';
import type { Agreement } from '../core/endpoints/agreement';
import { originOf } from './arguments';
import { CouldNotRun, INTERRUPTED } from './endings';

/** The origins that `MOMENTUM_ALLOW_ORIGINS` allows. */
export function originsOfEnvironment({ MOMENTUM_ALLOW_ORIGINS: list = '' }: NodeJS.ProcessEnv): string[] {
  const texts = list.split(',').map((text) => text.trim());
  return texts
    .filter((text) => text !== '')
    .map((text) => {
      const origin = originOf(text);
      if (origin) return origin;
      throw new CouldNotRun({
        message: `MOMENTUM_ALLOW_ORIGINS holds “${text}”, which is no origin.`,
        fix: 'Write scheme, host and port alone, like https://prometheus.example.com.',
      });
    });
}

/** Asks for each origin once, where somebody can answer; otherwise nobody agrees. */
export async function agreeOnTerminal(unasked: readonly Agreement[]): Promise<string[]> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return [];
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  terminal.once('SIGINT', () => process.exit(INTERRUPTED));
  const agreed: string[] = [];
  try {
    for (const origin of new Set(unasked.map((endpoint) => endpoint.origin))) {
      const ids = unasked.filter((endpoint) => endpoint.origin === origin).map(({ id }) => id);
      const answer = await terminal.question(
        `.momentum.json asks ${origin} for ${ids.join(', ')}. Send these queries now? [y/N] `,
      );
      if (/^y(es)?$/i.test(answer.trim())) agreed.push(origin);
    }
  } catch (error) {
    // Ctrl+D: no more answers
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
    process.stderr.write('\n');
  } finally {
    terminal.close();
  }
  return agreed;
}
