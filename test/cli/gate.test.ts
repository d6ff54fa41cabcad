import assert from 'node:assert/strict';
import { exec } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import type { Gate } from '../../src/core/report/gate';
import { commandLine, type Ended } from '../support/commandLine';
import { type HttpServer, serve, unusedOrigin } from '../support/httpServer';
import { root } from '../support/paths';
import { Repository } from '../support/repository';

describe('team-momentum gate', function () {
  this.timeout(60_000);
  let repo: Repository;
  let server: HttpServer;
  let slos: object[];
  let age = 0;

  before(async () => {
    server = await serve((_, response) =>
      response.end(
        JSON.stringify({
          schema: 'momentum.metrics/1',
          generatedAt: new Date(Date.now() - age).toISOString(),
          slos,
        }),
      ),
    );
    repo = await repositoryWith(server.url);
  });
  beforeEach(() => {
    slos = [{ id: 'checkout', objective: 0.999, errorBudgetRemaining: 0.6 }];
    age = 0;
  });
  after(async () => {
    await server.stop();
    await repo.remove();
  });

  const gate = (...args: string[]): Promise<Ended> =>
    commandLine(['gate', repo.path, '--allow-origin', server.url, ...args]);

  it('ends with 0 where there is budget left, and says how much and how old that is', async () => {
    const { status, stdout } = await gate();
    assert.equal(status, 0);
    assert.match(stdout, /^Pass · .*\n {2}No error budget of 1 is exhausted\.\n/);
    assert.match(stdout, /\n {2}checkout · healthy · 60 % of the error budget is left · sampled just now\n$/);
  });

  it('ends with 1 where there is none', async () => {
    slos.push({ id: 'search', objective: 0.99, errorBudgetRemaining: -0.2 });
    const { status, stdout } = await gate();
    assert.equal(status, 1);
    assert.match(stdout, /^Stop · .*\n {2}The error budget of "search" is exhausted\.\n/);
    assert.match(stdout, /\n {2}search · exhausted · the error budget is overspent by 20 % · sampled just now\n/);
  });

  it('is JSON for scripts, of its published schema', async () => {
    slos = [{ id: 'search', objective: 0.99, errorBudgetRemaining: 0 }];
    const { status, stdout } = await gate('--json');
    const said = JSON.parse(stdout) as Gate;
    assert.deepEqual([status, said.verdict, said.reasons], [1, 'stop', ['The error budget of "search" is exhausted.']]);
    const schema: object = JSON.parse(readFileSync(path.join(root, 'schemas/gate.schema.json'), 'utf8'));
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    assert(validate(said), JSON.stringify(validate.errors));
    assert(!validate({ ...said, verdict: 'perhaps' }));
  });

  it('ends with 2 and nothing on stdout where figures are stale, unless that was to pass or to stop', async () => {
    age = 2 * 3_600_000;
    const { status, stdout, stderr } = await gate();
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(
      stderr,
      /team-momentum: There is no verdict:\n {2}SLO "checkout": Its figures are of .*, over 15 min ago\./,
    );

    const passed = await gate('--on-unknown', 'pass');
    assert.equal(passed.status, 0);
    assert.match(passed.stdout, /what can't be seen is to pass\.\n/);
    assert.match(passed.stdout, /What could not be seen\n {2}! SLO "checkout": Its figures are of /);
    assert.equal((await gate('--on-unknown', 'stop')).status, 1);
  });

  it('ends with 2 where the endpoint was not allowed, and says how to allow it', async () => {
    const before = server.requests.length;
    const { status, stdout, stderr } = await commandLine(['gate', repo.path]);
    assert.deepEqual([status, stdout, server.requests.length], [2, '', before]);
    assert.ok(stderr.includes(`--allow-origin ${server.url}`), stderr);
  });

  it('ends with 2 where an endpoint does not answer', async () => {
    const nobody = await unusedOrigin();
    await using other = await repositoryWith(nobody);
    const { status, stdout, stderr } = await commandLine(['gate', other.path, '--allow-origin', nobody]);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /refused the connection/);
  });

  it('ends with 2 where the past is asked for, of which an endpoint knows nothing', async () => {
    const { status, stderr } = await gate('--as-of', '2026-01-01T00:00:00Z');
    assert.equal(status, 2);
    assert.match(stderr, /knows only the present/);
  });

  it('ends with 2 where there is no SLO at all, whatever it is told', async () => {
    await using other = await Repository.create();
    await other.commit('Begin');
    for (const args of [[], ['--on-unknown', 'pass']]) {
      const { status, stdout, stderr } = await commandLine(['gate', other.path, ...args]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /There is no error budget to judge by\. /);
    }
  });

  for (const [what, args, sentence] of [
    ['a verdict that there is not', ['--on-unknown', 'maybe'], /Allowed choices are pass, stop/],
    ['a folder without a repository', [path.parse(root).root], /is not in a git repository/],
    ['an option of the report', ['--markdown'], /unknown option/],
  ] as const) {
    it(`ends with 2 and nothing on stdout: ${what}`, async () => {
      const { status, stdout, stderr } = await commandLine(['gate', ...args]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, sentence);
    });
  }

  it('stops also where its reader has seen enough', async () => {
    slos = [{ id: 'search', objective: 0.99, errorBudgetRemaining: -1 }];
    const command = `"${process.execPath}" "${path.join(root, 'dist/cli.js')}" gate . --json --allow-origin ${server.url}`;
    const { stderr } = await inShell(`(${command}; echo "ended with $?" >&2) | head -c 0`, repo.path);
    assert.match(stderr, /ended with 1/);
  });
});

async function repositoryWith(origin: string): Promise<Repository> {
  const endpoints = [{ id: 'status', type: 'json', url: `${origin}/momentum.json` }];
  const repo = await Repository.create();
  await repo.commit('Begin', { files: { '.momentum.json': JSON.stringify({ version: 1, endpoints }) } });
  return repo;
}

function inShell(command: string, cwd: string): Promise<{ stderr: string }> {
  return new Promise((resolve) => exec(command, { cwd }, (_error, _stdout, stderr) => resolve({ stderr })));
}
