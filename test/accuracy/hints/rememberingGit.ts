import type { Git } from '../../../src/sources/git/git';

/** A git that is asked the same only once; it remembers all that it said. */
export function rememberingGit(git: Git): Git {
  const said = new Map<string, Promise<Buffer[]>>();
  const chunksOf = (args: readonly string[], input?: string): Promise<Buffer[]> => {
    const key = JSON.stringify([args, input]);
    const known = said.get(key);
    if (known) return known;
    const chunks: Buffer[] = [];
    // a chunk's memory may be used again once it was seen
    const asked = git.stream(args, (chunk) => chunks.push(Buffer.from(chunk)), input).then(() => chunks);
    said.set(key, asked);
    return asked;
  };
  return {
    async stream(args, onChunk, input) {
      for (const chunk of await chunksOf(args, input)) onChunk(chunk);
    },
    text: async (args, input) => Buffer.concat(await chunksOf(args, input)).toString('utf8'),
  };
}
