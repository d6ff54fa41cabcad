import { gitTooOld } from './failure';
import type { Git } from './git';

/** The oldest git that this is checked with. */
const NEEDED = { major: 2, minor: 25 } as const;

/** The programs that were asked and are new enough. */
const known = new Set<string>();

/** @throws GitFailure where git is too old; one that names no version is let through. */
export async function requireVersion(git: Git, program: string): Promise<void> {
  if (known.has(program)) return;
  const [found, major, minor] = /(\d+)\.(\d+)[.\w]*/.exec(await git.text(['version'])) ?? [];
  const old = Number(major) < NEEDED.major || (Number(major) === NEEDED.major && Number(minor) < NEEDED.minor);
  if (found !== undefined && old) throw gitTooOld(found, `${NEEDED.major}.${NEEDED.minor}`);
  known.add(program);
}
