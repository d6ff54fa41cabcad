import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Component, firstExecutable, requireComponent } from './component';
import { unusedOrigin } from './httpServer';
import { listens, startProcess } from './serverProcess';
import { temporaryFolder } from './temporaryFolder';

/** A real forward proxy on a free loopback port, for http and, through CONNECT, for https. */
export interface Tinyproxy {
  /** Without user and password. */
  readonly url: string;
  /** What it was asked for, in order: `GET http://127.0.0.1:9090/`, `CONNECT 127.0.0.1:8443`. */
  requests(): readonly string[];
  stop(): Promise<void>;
}

export interface TinyproxyOptions {
  /** Answers 407 to whoever doesn't say this. */
  readonly login?: { readonly user: string; readonly password: string };
  /** Refuses these hosts with a 403: regular expressions. */
  readonly refused?: readonly string[];
}

/** Tinyproxy, installed if it can be. */
export function requireTinyproxy(): Promise<Component> {
  return requireComponent('tinyproxy', () => firstExecutable(['tinyproxy']), ['tinyproxy']);
}

/** Needs requireTinyproxy. */
export async function startTinyproxy({ login, refused }: TinyproxyOptions = {}): Promise<Tinyproxy> {
  const folder = temporaryFolder();
  const file = (name: string) => path.join(folder.path, name);
  const url = await unusedOrigin();
  const { hostname, port } = new URL(url);
  writeFileSync(file('refused'), (refused ?? []).join('\n'));
  writeFileSync(
    file('tinyproxy.conf'),
    [
      `Listen ${hostname}`,
      `Port ${port}`,
      'Timeout 60',
      `LogFile "${file('log')}"`,
      'LogLevel Connect',
      ...(login ? [`BasicAuth ${login.user} ${login.password}`] : []),
      ...(refused ? [`Filter "${file('refused')}"`] : []),
      '',
    ].join('\n'),
  );
  const server = await startProcess('tinyproxy', ['-d', '-c', file('tinyproxy.conf')], () => listens(url));
  return {
    url,
    requests: () =>
      [...readFileSync(file('log'), 'utf8').matchAll(/Request \(.*?\): (.*) HTTP\/\d/g)].map(
        ([, request = '']) => request,
      ),
    async stop() {
      await server.stop();
      folder.remove();
    },
  };
}
