import { gitTooOld } from './failure';
import type { Git } from './git';

/** The oldest git that this is checked with. */
const NEEDED = { major: 2, minor: 25 } as const;

/** @throws GitFailure where git is too old; one that names no version is let through. */
export async function requireVersion(git: Git): Promise<void> {
  const [found, major, minor] = /(\d+)\.(\d+)[.\w]*/.exec(await git.text(['version'])) ?? [];
  if (found === undefined) return;
  const old = Number(major) < NEEDED.major || (Number(major) === NEEDED.major && Number(minor) < NEEDED.minor);
  if (old) throw gitTooOld(found, `${NEEDED.major}.${NEEDED.minor}`);
}
