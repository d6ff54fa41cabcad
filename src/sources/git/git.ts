import { setMaxListeners } from 'node:events';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { GitError, GitPluginError, type SimpleGit, simpleGit } from 'simple-git';
import { environment, SETTABLE } from './environment';
import { folderMissing, gitBroke, gitSilent, gitUnstartable } from './failure';
import { programOf } from './program';
import { inTurn } from './turn';

/** Milliseconds without a byte of output, after which git is ended: a single huge commit may take minutes to compare. */
const SILENCE = 5 * 60 * 1000;

export interface GitOptions {
  /** The git program: a name or a path. */
  readonly git: string;
  readonly signal: AbortSignal;
}

/**
 * git, run in one folder, one process at a time. Whatever is started ends: by itself, by the signal, or for its silence.
 * Every method rejects with a GitFailure, or with the signal's reason (an AbortError).
 */
export interface Git {
  /** What it prints, as UTF-8. An input must not be empty. */
  text(args: readonly string[], input?: string): Promise<string>;
  /** What it prints, in chunks as they come, never kept. An input must not be empty. */
  stream(args: readonly string[], onChunk: (chunk: Buffer) => void, input?: string): Promise<void>;
}

export function gitIn(folder: string, { git, signal }: GitOptions): Git {
  // each command listens while it runs; Node would warn of many at once
  setMaxListeners(0, signal);
  const run: Git['stream'] = async (args, onChunk, input) => {
    let stdout: Readable | undefined;
    let ownFault: { readonly error: unknown } | undefined;
    // git may hide behind a shim that dies alone: without a reader it can't go on
    const stopReading = () => stdout?.destroy();
    signal.addEventListener('abort', stopReading);
    try {
      const task = open(folder, git, signal, input).outputHandler((_command, output) => {
        stdout = output as Readable;
        // simple-git's own listener keeps every chunk for the life of the task
        stdout.removeAllListeners('data');
        stdout.on('data', (chunk: Buffer) => {
          try {
            onChunk(chunk);
          } catch (error) {
            ownFault = { error };
            stopReading();
          }
        });
      });
      await task.raw([...args]);
      if (stdout) await finished(stdout);
    } catch (error) {
      signal.throwIfAborted();
      if (ownFault) throw ownFault.error;
      throw failureOf(error, folder, git);
    } finally {
      signal.removeEventListener('abort', stopReading);
    }
  };
  const stream: Git['stream'] = async (args, onChunk, input) => {
    signal.throwIfAborted();
    return inTurn(folder, signal, () => run(args, onChunk, input));
  };
  return {
    stream,
    async text(args, input) {
      const chunks: Buffer[] = [];
      await stream(args, (chunk) => chunks.push(chunk), input);
      return Buffer.concat(chunks).toString('utf8');
    },
  };
}

/** How a command ended that should have ended with 0. */
class BadEnd extends GitError {
  constructor(
    readonly stderr: string,
    /** Negative where it never started, null where a signal ended it. */
    readonly exitCode: number | null,
  ) {
    super(undefined, stderr);
  }
}

function open(folder: string, binary: string, abort: AbortSignal, input: string | undefined): SimpleGit {
  try {
    return simpleGit({
      baseDir: folder,
      binary: programOf(binary),
      abort,
      allowEnvironment: SETTABLE,
      // 'exit' comes before the last of the output
      completion: { onExit: false },
      errors: (error, { exitCode, stdErr }) =>
        exitCode === 0 || error instanceof GitPluginError
          ? error
          : new BadEnd(Buffer.concat(stdErr).toString('utf8'), exitCode),
      timeout: { block: SILENCE },
      unsafe: {
        // a path with a space: C:\Program Files\Git\cmd\git.exe
        allowUnsafeCustomBinary: true,
        // the user's own choice of configuration files stays, as it does in their terminal
        allowUnsafeConfigPaths: true,
      },
      ...(input === undefined ? {} : { input: () => input }),
    }).env(environment(process.env));
  } catch {
    throw folderMissing(folder);
  }
}

function failureOf(error: unknown, folder: string, binary: string): unknown {
  if (error instanceof BadEnd) {
    return error.exitCode !== null && error.exitCode < 0
      ? gitUnstartable(binary, error.stderr)
      : gitBroke(error.stderr, folder);
  }
  if (error instanceof GitPluginError && error.plugin === 'timeout') return gitSilent(SILENCE);
  return error;
}
