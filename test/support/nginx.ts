import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IssuedCertificate } from './authority';
import { type Component, firstExecutable, requireComponent } from './component';
import { unusedOrigin } from './httpServer';
import { GRAFANA_TOKEN, LOGIN, nginxConfig, WAYS, type Way } from './nginxConfig';
import { answers, startProcess } from './serverProcess';
import { temporaryFolder } from './temporaryFolder';

/** A real nginx in front of a server, with many ways to it: see WAYS. */
export interface Nginx {
  /** Base addresses, each with the path of its way. */
  readonly urls: Readonly<Record<Way, string>>;
  stop(): Promise<void>;
}

export interface NginxOptions {
  /** The origin of the server behind it. */
  readonly upstream: string;
  readonly certificate: IssuedCertificate;
  /** Whose certificates clients have to show, where they have to: the path of a PEM file. */
  readonly ca: string;
}

/** Debian has it where only root looks for programs. */
const NAMES = ['nginx', '/usr/sbin/nginx'];

export { GRAFANA_TOKEN, LOGIN };

/** nginx, installed if it can be. */
export function requireNginx(): Promise<Component> {
  return requireComponent('nginx', () => firstExecutable(NAMES), ['nginx-light']);
}

/** Needs requireNginx. */
export async function startNginx(options: NginxOptions): Promise<Nginx> {
  const folder = temporaryFolder();
  const [http, https, mutual] = await Promise.all([unusedOrigin(), unusedOrigin(), unusedOrigin()]);
  const origins = { http, https: https.replace('http:', 'https:'), mutual: mutual.replace('http:', 'https:') };
  mkdirSync(path.join(folder.path, 'temporary'));
  writeFileSync(path.join(folder.path, 'users'), `${LOGIN.user}:{PLAIN}${LOGIN.password}\n`);
  writeFileSync(path.join(folder.path, 'nginx.conf'), nginxConfig({ ...options, origins }));
  const server = await startProcess(
    firstExecutable(NAMES) ?? 'nginx',
    ['-p', folder.path, '-e', 'error.log', '-c', 'nginx.conf'],
    () => answers(`${http}/login`),
  );
  const ways = Object.entries(WAYS).map(([way, { origin, path: below }]) => [way, `${origins[origin]}${below}`]);
  return {
    urls: Object.fromEntries(ways) as Record<Way, string>,
    async stop() {
      await server.stop();
      folder.remove();
    },
  };
}
