import type { Tally } from '../support/tally';
import type { Target, Trust } from './server/server';
import type { Settings } from './server/settings';
import type { Version } from './version';

/** One run of tests inside the extension host of a real VS Code. All paths are absolute. */
export interface HostRun extends Target {
  version: Version;
  /** the extension under test, unpacked */
  extensionPath: string;
  /** the bundle whose `run` the host calls */
  testsEntry: string;
  /** the folder of bundled `*.test.js`; by default `suite` beside the entry */
  tests?: string | undefined;
  trust?: Trust | undefined;
  settings?: Settings | undefined;
  machineSettings?: Settings | undefined;
  env?: NodeJS.ProcessEnv | undefined;
  /** for the whole run, start included */
  timeoutSeconds: number;
}

export interface HostResult extends Tally {
  exitCode: number;
}

/** Why a host cannot be had on this machine, as a sentence. */
export interface Unavailable {
  unavailable: string;
}
