import assert from 'node:assert/strict';
import type { ResolvedEndpoint } from '../../src/core/config/resolved';
import type { Report } from '../../src/core/report/report';
import { commandLine } from '../support/commandLine';
import { Repository } from '../support/repository';
import { temporaryFolder } from '../support/temporaryFolder';
import { assertNoCanary, assertNoCanaryBelow, CANARY } from './canary';

/** That the shared file takes. */
export const MOST_ENDPOINTS = 20;

export interface CommandLineOptions {
  /** Besides those of the endpoints. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Those of the endpoints, unless said. */
  readonly allowed?: readonly string[];
  readonly args?: readonly string[];
}

/**
 * The report of a repository whose shared file has these endpoints, each with the token that it wants. The token is
 * neither in what the command writes nor in what it keeps.
 */
export async function askByCommandLine(
  endpoints: readonly ResolvedEndpoint[],
  { environment, allowed = endpoints.map(({ url }) => new URL(url).origin), args = [] }: CommandLineOptions = {},
): Promise<Report> {
  await using repository = await Repository.create();
  const kept = temporaryFolder();
  try {
    await repository.commit('Begin', { files: { '.momentum.json': JSON.stringify({ version: 1, endpoints }) } });
    const origins = allowed.flatMap((origin) => ['--allow-origin', origin]);
    const tokens = endpoints.map(({ id }) => [`MOMENTUM_TOKEN_${id.toUpperCase()}`, CANARY]);
    const { status, stdout, stderr } = await commandLine(['report', repository.path, '--json', ...origins, ...args], {
      ...Object.fromEntries(tokens),
      XDG_CACHE_HOME: kept.path,
      ...environment,
    });
    assert.equal(status, 0, stderr);
    assertNoCanary(stdout, stderr);
    assertNoCanaryBelow(kept.path);
    return JSON.parse(stdout) as Report;
  } finally {
    kept.remove();
  }
}
