import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { firstExecutable } from '../support/component';

/**
 * Lets tests see when the extension runs git: the first `git` on the PATH writes each call of ours as a line into
 * `GIT_WITNESS_LOG`, its process id first, and hangs while there is a file `GIT_WITNESS_HANG`. What else runs git (VS Code
 * itself) passes unseen. Undefined where there is no shell to write it in.
 */
export function gitWitness(folder: string): NodeJS.ProcessEnv | undefined {
  const git = firstExecutable(['git']);
  if (process.platform === 'win32' || !git) return undefined;
  const log = path.join(folder, 'git-calls.txt');
  const hang = path.join(folder, 'git-hangs');
  const bin = path.join(folder, 'bin');
  const program = path.join(bin, 'git');
  const script = `#!/bin/sh
# of all that run git here, only the extension forbids it the network
if [ "$GIT_ALLOW_PROTOCOL" = none ]; then
  echo "$$ $*" >> '${log}'
  while [ -e '${hang}' ]; do sleep 0.1; done
fi
exec '${git}' "$@"
`;
  mkdirSync(bin);
  writeFileSync(program, script);
  chmodSync(program, 0o755);
  writeFileSync(log, '');
  return {
    // as if started from a terminal: otherwise a login shell's PATH would replace this one
    VSCODE_CLI: '1',
    PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
    GIT_WITNESS_LOG: log,
    GIT_WITNESS_HANG: hang,
  };
}
