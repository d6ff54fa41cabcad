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

/** `shop` with the submodule `library`, its worktree `repair`, the sub-folder `web` of `mono`, and `notes` in no repository. */
async function openWorkspace(): Promise<Opened> {
  const shop = await Repository.create({ name: 'shop' });
  const at = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const library = await sibling(shop, 'library');
  await shop.commit('Sell', { at: at(40), files: { 'shop.ts': '1\n' } });
  await shop.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.path, 'library');
  await shop.commit('Use a library', { at: at(20), files: { 'notes.md': '1\n' } });
  await shop.worktree('repair');
  const mono = await sibling(shop, 'mono');
  await mono.commit('Begin', { at: at(10), files: { 'web/page.ts': '1\n' } });
  const workspace = path.join(shop.home, 'all.code-workspace');
  const folders = ['shop', 'repair', 'mono/web', 'notes'];
  await shop.write('../notes/todo.md', '1\n');
  await writeFile(workspace, JSON.stringify({ folders: folders.map((folder) => ({ path: folder })) }));
  return { target: { workspace }, remove: () => shop.remove() };
}

async function openWitnessed(): Promise<Opened> {
  const repository = await Repository.create({ name: 'shop' });
  await repository.commit('Begin', { files: { 'README.md': '# A shop\n' } });
  const env = gitWitness(repository.home);
  return { target: { folder: repository.path }, env, remove: () => repository.remove() };
}
