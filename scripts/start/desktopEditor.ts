import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fetchEditor } from '../../test/host/electron';
import { latest } from '../../test/host/version';
import { root } from '../../test/support/paths';
import { temporaryFolder } from '../../test/support/temporaryFolder';
import type { Settings } from './editor';

export interface Unavailable {
  /** A sentence. */
  readonly unavailable: string;
}

interface DesktopEditor {
  open(folder: string, settings: Settings): Promise<void>;
}

/** The `code` on the PATH, else one that @vscode/test-electron downloads. */
export async function desktopEditor(): Promise<DesktopEditor | Unavailable> {
  const shell = process.platform === 'win32';
  if (spawnSync('code', ['--version'], { shell, stdio: 'ignore' }).status === 0) return editorAt('code', shell);
  console.log('There is no `code` on the PATH; looking for a VS Code to download.');
  const downloaded = await fetchEditor(latest);
  return typeof downloaded === 'string' ? editorAt(downloaded, false) : downloaded;
}

/** With a profile of its own, so that nothing of the user's is touched. */
function editorAt(program: string, shell: boolean): DesktopEditor {
  return {
    async open(folder, settings) {
      const profile = temporaryFolder();
      try {
        const user = path.join(profile.path, 'User');
        mkdirSync(user, { recursive: true });
        writeFileSync(path.join(user, 'settings.json'), JSON.stringify(settings, null, 2));
        console.log(`Opening VS Code on ${folder}. Close its window to end.`);
        const args = [folder, '--new-window', '--wait', `--user-data-dir=${profile.path}`];
        args.push(`--extensionDevelopmentPath=${root}`);
        const child = spawn(program, args, { shell, stdio: 'ignore' });
        await new Promise<void>((resolve, reject) => child.once('exit', () => resolve()).once('error', reject));
      } finally {
        profile.remove();
      }
    },
  };
}
