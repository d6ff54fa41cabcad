import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import type { PrintedExplanation } from '../../src/views/explained';
import { commandLine, type Ended } from '../support/commandLine';
import { type HttpServer, serve } from '../support/httpServer';
import { root } from '../support/paths';
import { Repository } from '../support/repository';

const AS_OF = '2026-03-01T00:00:00Z';

describe('team-momentum report --explain', function () {
  this.timeout(60_000);
  let repo: Repository;
  let server: HttpServer;

  before(async () => {
    server = await serve((_, response) => {
      const slos = [{ id: 'checkout', objective: 0.999, errorBudgetRemaining: 0.6 }];
      response.end(JSON.stringify({ schema: 'momentum.metrics/1', generatedAt: new Date().toISOString(), slos }));
    });
    repo = await Repository.create();
    const shared = { version: 1, endpoints: [{ id: 'figures', type: 'json', url: server.url }] };
    await repo.commit('Begin', {
      at: '2026-02-01T00:00:00Z',
      files: { '.momentum.json': JSON.stringify(shared), 'a.ts': '1\n' },
    });
    await repo.branch('login');
    await repo.commit('Add login', { at: '2026-02-02T00:00:00Z', files: { 'login.ts': '1\n' } });
    await repo.switchTo('main');
    await repo.merge('login', { at: '2026-02-03T00:00:00Z' });
    await repo.tag('v1.0.0', { annotated: true, at: '2026-02-05T00:00:00Z' });
  });
  after(async () => {
    await server.stop();
    await repo.remove();
  });

  const explain = (name: string, ...args: string[]): Promise<Ended> =>
    commandLine(['report', repo.path, '--explain', name, ...args]);

  const text = async (name: string, ...args: string[]): Promise<string> => {
    const { status, stdout, stderr } = await explain(name, ...(args.length > 0 ? args : ['--as-of', AS_OF]));
    assert.equal(status, 0, stderr);
    return stdout;
  };

  it('tells how the momentum index comes about', async () => {
    const said = await text('momentum');
    assert.match(said, /^Momentum index · /);
    assert.match(said, /\n {2}100 × the product of each score/);
    assert.match(
      said,
      /\n {2}Delivery +\S.*\n {2}Flow +\S.*\n {2}Quality +\S.*\n {2}Recovery +\S.*\n {2}Reliability +\S/,
    );
  });

  it('tells of a component what it weighs, and why it is unknown', async () => {
    const said = await text('recovery');
    assert.match(said, /^Recovery · .*\n\nRecovery: unknown\n\S.*\.\n/);
    assert.match(said, /\nIt has 20 % of the weights of the momentum index\.\n/);
  });

  it('tells how the verdict comes about, and what it could not see', async () => {
    const said = await text('trap');
    assert.match(said, /^Velocity trap · .*\n\nVelocity trap: unknown\n\S.*\.\n/);
    assert.match(said, /\nHow it is computed\n {2}Output is changes and releases a week\./);
  });

  it('tells of a signal what is compared', async () => {
    assert.match(await text('hiddenCoupling'), /\n {2}Changes of code that touch more than one component/);
  });

  it('tells of a figure what it counts, down to the commits', async () => {
    const said = await text('cycleTime');
    assert.match(said, /\n {2}Cycle time +24 h +median of 1 change · /);
    assert.match(
      said,
      /\n1 change merged in the last 90 days\n {2}[0-9a-f]{8} · 3 Feb 2026 · 24 h · Merge branch 'login'\n$/,
    );
    assert.match(await text('releaseFrequency'), /\n1 release\n {2}v1\.0\.0 · 5 Feb 2026 · 2 changes\n$/);
  });

  it('tells of an SLO how its budget is computed, and what was asked', async () => {
    const said = await text('checkout', '--allow-origin', server.url);
    assert.match(said, /\n {2}Objective +99\.9 %\n/);
    assert.match(said, /\nAsked of figures\n {2}\S/);
  });

  it('is JSON for scripts, and nothing else', async () => {
    const { status, stdout } = await explain('cycleTime', '--json', '--as-of', AS_OF);
    const { name, inputs, behind } = JSON.parse(stdout) as PrintedExplanation;
    assert.deepEqual(
      [status, name, inputs[0]?.value, inputs[0]?.unit, inputs[0]?.sampleSize, inputs[0]?.windowDays],
      [0, 'cycleTime', 24, 'h', 1, 90],
    );
    assert.match(behind[0]?.items[0]?.sha ?? '', /^[0-9a-f]{40}$/);
  });

  it('fits its published schema, whatever is explained', async () => {
    const schema: object = JSON.parse(readFileSync(path.join(root, 'schemas/explanation.schema.json'), 'utf8'));
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    for (const name of ['momentum', 'delivery', 'trap', 'hiddenCoupling', 'cycleTime', 'checkout']) {
      const said: object = JSON.parse(await text(name, '--json', '--allow-origin', server.url));
      assert(validate(said), `${name}: ${JSON.stringify(validate.errors)}`);
      assert(!validate({ ...said, inputs: [{ name }] }), 'The schema accepts anything.');
    }
  });

  it('ends with 2, nothing on stdout and all names on stderr, where nothing is called so', async () => {
    const { status, stdout, stderr } = await explain('speed\u001b[31m', '--allow-origin', server.url);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(
      stderr,
      /team-momentum: There is nothing called "speed\ufffd\[31m" to explain\. There are momentum, .*, checkout\.\n$/,
    );
  });

  it('is text or JSON, never Markdown', async () => {
    const { status, stdout, stderr } = await explain('momentum', '--markdown');
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /cannot be used with/);
  });
});
