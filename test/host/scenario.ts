import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Repository } from '../support/repository';
import { gitWitness } from './gitWitness';
import type { Target, Trust } from './server/server';

/** A way to open VS Code, and the tests that hold in it. */
export interface Scenario {
  name: string;
  /** the folder of `*.test.ts` below test/host, without the folders below it */
  tests: string;
  trust: Trust;
  /** makes what the window shows */
  open: () => Promise<Opened>;
}

export interface Opened {
  target: Target;
  env?: NodeJS.ProcessEnv | undefined;
  remove: () => Promise<void>;
}

export const scenarios: readonly Scenario[] = [
  { name: 'a workspace of several folders', tests: 'suite', trust: 'granted', open: openWorkspace },
  { name: 'Restricted Mode', tests: 'suite/restricted', trust: 'asked', open: openWitnessed },
  { name: 'a window that closes', tests: 'suite/closing', trust: 'granted', open: openWitnessed },
];

/** `shop` with its submodule `library`, its worktree `repair`, the sub-folder `web` of `mono`, and `notes` in no repository. */
async function openWorkspace(): Promise<Opened> {
  const create = (name: string) => Repository.create({ name });
  const [shop, library, mono] = await Promise.all([create('shop'), create('library'), create('mono')]);
  await library.commit('Lend', { files: { 'library.ts': '1\n' } });
  await shop.commit('Sell', { at: daysAgo(40), files: { 'shop.ts': '1\n' } });
  await shop.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.path, 'library');
  await shop.commit('Use the library', { at: daysAgo(20), files: { 'shop.ts': '2\n' } });
  const repair = await shop.worktree('repair');
  await mono.commit('Begin', { at: daysAgo(10), files: { 'web/page.ts': '1\n' } });
  await shop.write('../notes/todo.md', '1\n');
  const folders = [shop.path, repair.path, path.join(mono.path, 'web'), path.join(shop.home, 'notes')];
  const workspace = path.join(shop.home, 'all.code-workspace');
  await writeFile(workspace, JSON.stringify({ folders: folders.map((folder) => ({ path: folder })), settings: {} }));
  return {
    target: { workspace },
    async remove() {
      await Promise.all([shop, library, mono].map((repository) => repository.remove()));
    },
  };
}

async function openWitnessed(): Promise<Opened> {
  const repository = await Repository.create({ name: 'shop' });
  await repository.commit('Begin', { files: { 'README.md': '# A shop\n' } });
  const env = gitWitness(repository.home);
  return { target: { folder: repository.path }, env, remove: () => repository.remove() };
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}
