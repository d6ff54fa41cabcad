/** What git never needs here: programs to ask a person with, and settings of the terminal that this was started from. */
const UNWANTED = /^(?:GIT_.*|EDITOR|VISUAL|PAGER|SSH_ASKPASS|PREFIX)$/i;

/** Where the user keeps their configuration; `safe.directory` is read from there. */
const KEPT = ['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_CEILING_DIRECTORIES'] as const;

const PINNED = {
  /** Messages in English: their words are looked at. */
  LC_ALL: 'C',
  /** Asks nobody for a name or a password; without the network there is no reason to. */
  GIT_TERMINAL_PROMPT: '0',
  /** Takes no lock that a command of the user might meet. */
  GIT_OPTIONAL_LOCKS: '0',
  /**
   * Never uses the network: what a partial clone lacks is not fetched on the way. Works in every version and fails with
   * words that say so, which GIT_NO_LAZY_FETCH (from 2.45) does not.
   */
  GIT_ALLOW_PROTOCOL: 'none',
  /** Writes full buffers instead of one for each commit. */
  GIT_FLUSH: '0',
} as const;

/** The variables that git may be given besides the harmless ones. */
export const SETTABLE: readonly string[] = [...KEPT, ...Object.keys(PINNED)];

/** The environment that git runs in, made from the one that this process has. */
export function environment(own: NodeJS.ProcessEnv): Record<string, string | undefined> {
  const kept = Object.entries(own).filter(([name]) => !UNWANTED.test(name) || KEPT.some((each) => each === name));
  return { ...Object.fromEntries(kept), ...PINNED };
}
