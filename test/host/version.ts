/** The VS Code versions we test in: the oldest we support and the newest there is. */
export const versions = ['1.100', '1.139'] as const;
export const [oldest, latest] = versions;
export type Version = (typeof versions)[number];

/** What `vscode.version` says in each. */
export const releaseOf: Record<Version, string> = { '1.100': '1.100.3', '1.139': '1.139.1' };
