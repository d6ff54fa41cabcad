import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { MeasureRequest } from '../../src/core/report/request';
import { temporaryFolder } from '../support/temporaryFolder';
import type { Cancelling, Reading, Searching, Start } from './children/conversation';
import { addCommit } from './clone';
import { HostProcess, type Watched } from './hostProcess';
import type { Subject } from './subject';
import type { Timed } from './timed';

/** The days that the figures look back. */
export const WINDOW = 90;

/** Everything once, each right after the other, so that the machine's moods hit all of it. */
export interface Round {
  readonly log: Timed;
  readonly logOfWindow: Timed;
  readonly start: Start & Watched;
  /** With nothing kept. */
  readonly cold: Reading & Watched;
  /** Bytes kept; 0 if nothing is. */
  readonly kept: number;
  /** In a new process, with what the cold one kept. */
  readonly warm: Reading & Watched;
  /** In the same process, after one more commit. */
  readonly refresh: Reading & Watched;
  readonly cancelling: Cancelling;
}

/**
 * @param number Of the round, from 1.
 * @param share How far into the time of the cold reading another one is cancelled.
 */
export async function oneRound(subject: Subject, children: string, number: number, share: number): Promise<Round> {
  const keep = temporaryFolder();
  const other = temporaryFolder();
  const request = requestFor(subject, keep.path);
  const [log, logOfWindow] = [subject.log(), subject.logSince(WINDOW)];
  try {
    const { start, cold } = await inNewHost(children, async (host) => {
      const start = await host.start();
      return { start, cold: await host.report(request) };
    });
    const kept = bytesIn(keep.path);
    const { warm, refresh } = await inNewHost(children, async (host) => {
      await host.start();
      const warm = await host.report(request);
      addCommit(subject, number);
      const refresh = await host.report(request);
      if (refresh.commits !== warm.commits + 1) throw new Error('The new commit is not in the report.');
      return { warm, refresh };
    });
    const cancelling = await inNewHost(children, async (host) => {
      await host.start();
      return host.cancel({ ...request, keep: other.path }, cold.took * share);
    });
    return { log, logOfWindow, start, cold, kept, warm, refresh, cancelling };
  } finally {
    keep.remove();
    other.remove();
  }
}

export type Search = Searching & Watched;

/** What fixes repair, looked for in a history that is known already. */
export async function oneSearch(subject: Subject, children: string): Promise<Search> {
  const keep = temporaryFolder();
  const request = requestFor(subject, keep.path);
  try {
    return await inNewHost(children, async (host) => {
      await host.start();
      await host.report(request);
      return host.search({ ...request, origins: { secondsADay: null } });
    });
  } finally {
    keep.remove();
  }
}

/** One report and nothing else. */
export async function reportByThread(subject: Subject, children: string): Promise<Reading> {
  const keep = temporaryFolder();
  try {
    return await inNewHost(children, async (host) => {
      await host.start();
      return host.report(requestFor(subject, keep.path));
    });
  } finally {
    keep.remove();
  }
}

async function inNewHost<T>(children: string, use: (host: HostProcess) => Promise<T>): Promise<T> {
  const host = new HostProcess(children);
  try {
    return await use(host);
  } finally {
    await host.stop();
  }
}

/** As the extension asks. */
function requestFor({ folder, asOf }: Subject, keep: string | null): MeasureRequest {
  return {
    path: folder,
    git: 'git',
    window: WINDOW * 24 * 3600 * 1000,
    asOf: asOf * 1000,
    detail: true,
    keep,
    ownEndpoints: [],
    scope: null,
    profile: 'dora',
    endpoints: null,
    polling: null,
    origins: null,
    verdicts: [],
  };
}

function bytesIn(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
}
