import assert from 'node:assert/strict';
import { exec } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import type { Report } from '../../src/core/report/report';
import { commandLine } from '../support/commandLine';
import { root } from '../support/paths';
import { Repository } from '../support/repository';

const AS_OF = '2026-03-01T00:00:00Z';

/** Two merged branches and a release; a third merge after the instant that the reports are for. */
async function smallHistory(): Promise<Repository> {
  const repo = await Repository.create({ name: "it's a -- näme" });
  await repo.commit('Begin', { at: '2026-01-01T00:00:00Z', files: { 'a.ts': '1\n' } });
  for (const [name, started, merged] of [
    ['login', '2026-02-02T00:00:00Z', '2026-02-03T00:00:00Z'],
    ['logout', '2026-02-03T06:00:00Z', '2026-02-03T12:00:00Z'],
    ['later', '2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z'],
  ] as const) {
    await repo.branch(name);
    await repo.commit(`Add ${name}`, { at: started, files: { [`${name}.ts`]: '1\n2\n' } });
    await repo.switchTo('main');
    await repo.merge(name, { at: merged });
    if (name === 'logout') await repo.tag('v1.0.0', { annotated: true, at: '2026-02-05T00:00:00Z' });
  }
  return repo;
}

/** Two scopes, one with its own tags; a commit in each, one in both, one in neither. */
async function monorepo(): Promise<Repository> {
  const mono = await Repository.create();
  const scopes = [
    { id: 'api', paths: ['services/api'], tags: 'api/v*' },
    { id: 'web', paths: ['web/**'] },
  ];
  await mono.commit('Begin', { files: { '.momentum.json': JSON.stringify({ version: 1, scopes }) } });
  await mono.commit('Begin the API', { files: { 'services/api/a.ts': '1\n', 'services/api/.env': '' } });
  await mono.commit('Begin the web', { files: { 'web/a.ts': '1\n' } });
  await mono.commit('Both', { files: { 'web/a.ts': '2\n', 'services/api/a.ts': '2\n' } });
  await mono.tag('web-v1.0.0', { annotated: true, at: '2026-01-02T00:00:00Z' });
  await mono.tag('api/v1.0.0', { annotated: true, at: '2026-01-03T00:00:00Z' });
  return mono;
}

describe('team-momentum report', function () {
  this.timeout(60_000);
  let repo: Repository;
  before(async () => {
    repo = await smallHistory();
  });
  after(() => repo.remove());

  const report = async (...args: string[]): Promise<Report> => {
    const { status, stdout, stderr } = await commandLine(['report', repo.path, '--json', '--as-of', AS_OF, ...args]);
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout) as Report;
  };

  it('says the figures of the history as of an instant', async () => {
    const { measurements, repository, changes, releases } = await report('--detail');
    const { cycleTime, releaseFrequency, changeFrequency } = measurements;
    assert.equal(repository.name, "it's a -- näme");
    assert.deepEqual([repository.commits, repository.changes, repository.releases], [5, 3, 1]);
    assert(cycleTime.state === 'measured');
    assert.deepEqual([cycleTime.value, cycleTime.sampleSize, cycleTime.leftOut], [15, 2, { startUnobservable: 1 }]);
    assert(releaseFrequency.state === 'measured' && releaseFrequency.sampleSize === 1);
    assert(changeFrequency.state === 'measured' && changeFrequency.sampleSize === 3);
    assert.deepEqual(
      changes?.map(({ subject, kind, cycleHours, added }) => [subject, kind, cycleHours, added]),
      [
        ["Merge branch 'logout'", 'merge', 6, 2],
        ["Merge branch 'login'", 'merge', 24, 2],
        ['Begin', 'direct', null, 1],
      ],
    );
    assert.deepEqual(
      releases.map(({ name, changes: n }) => [name, n]),
      [['v1.0.0', 3]],
    );
  });

  it('fits its published schema', async () => {
    const schema: object = JSON.parse(readFileSync(path.join(root, 'schemas/report.schema.json'), 'utf8'));
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    assert(validate(await report('--detail')), JSON.stringify(validate.errors));
    assert(!validate({ ...(await report()), window: '90d' }), 'The schema accepts anything.');
  });

  it('gives the same bytes whenever it is run', async () => {
    const args = ['report', repo.path, '--json', '--detail', '--as-of', AS_OF];
    const [one, other] = [await commandLine(args), await commandLine(args)];
    assert.equal(one.stdout, other.stdout);
    assert.notEqual(one.stdout, '');
  });

  it('looks as far back as it is told, from the start of the window on and up to its end', async () => {
    const week = await report('--window', '3w');
    assert.equal(week.window.days, 21);
    assert(week.measurements.changeFrequency.state === 'measured');
    assert.equal(week.measurements.changeFrequency.sampleSize, 0);
    const exactly = await report('--as-of', '2026-02-03T12:00:00Z', '--window', '12h');
    assert(exactly.measurements.changeFrequency.state === 'measured');
    assert.equal(exactly.measurements.changeFrequency.sampleSize, 1);
  });

  it('is text for people, or Markdown', async () => {
    const text = await commandLine(['report', repo.path, '--as-of', AS_OF]);
    assert.match(
      text.stdout,
      /^Team Momentum · .*\n\nMomentum unknown: \S.*\n(?: {2}.*\n)*\nVelocity trap: unknown\n {2}\S/,
    );
    assert.match(text.stdout, /Cycle time +15 h +median of 2 changes/);
    const markdown = await commandLine(['report', repo.path, '--as-of', AS_OF, '--markdown']);
    assert.match(markdown.stdout, /^## Team Momentum: it's a -- näme\n/);
    assert.match(markdown.stdout, /\| Cycle time \| \*\*15 h\*\* \|/);
  });

  it('keeps stdout for the report and tells of its progress on stderr', async () => {
    const { stdout, stderr } = await commandLine(['report', repo.path, '--json']);
    assert.doesNotThrow(() => JSON.parse(stdout));
    assert.match(stderr, /Reading the history/);
  });

  it('looks for the changes that fixes repair where it is told to, and says so on stderr', async () => {
    const other = await Repository.create();
    await other.commit('chore: begin', { files: { 'package.json': '{}\n' } });
    await other.commit('feat: add', { files: { 'add.ts': 'export const sum = a - b;\n' } });
    await other.commit('fix: add right', { files: { 'add.ts': 'export const sum = a + b;\n' } });
    const asOf = ['--as-of', '2026-01-02T00:00:00Z'];
    const [plain, searched] = await Promise.all([
      commandLine(['report', other.path, '--json', '--no-cache', ...asOf]),
      commandLine(['report', other.path, '--json', '--no-cache', '--origins', ...asOf]),
    ]);
    await other.remove();
    const [without, report] = [plain, searched].map(({ stdout }) => JSON.parse(stdout) as Report);
    assert.deepEqual([without?.origins.state, without?.hints], ['notLooked', []]);
    assert.deepEqual([report?.origins.state, report?.hints.map(({ kind }) => kind)], ['looked', ['fixed']]);
    assert.match(searched.stderr, /Looking for what fixes repair…/);
    assert.doesNotMatch(plain.stderr, /Looking/);
  });

  it('says of a part of a second what it says of the whole, so that every report can be made again', async () => {
    const figures = async (asOf: string) => ({ ...(await report('--as-of', asOf)) });
    const early = await figures('2026-02-03T11:59:59.500Z');
    assert.equal(early.asOf, '2026-02-03T12:00:00Z');
    assert.deepEqual(early, await figures('2026-02-03T12:00:00Z'));
  });

  it('has every figure that a script may ask for, those of later versions as unmeasured', async () => {
    const { measurements } = await report();
    assert.equal(Object.keys(measurements).length, 21);
    assert.equal(measurements.toil.state, 'unmeasured');
  });

  it('ends quietly where its reader has seen enough', async () => {
    const command = `"${process.execPath}" "${path.join(root, 'dist/cli.js')}" report . --json; echo "ended with $?" >&2`;
    const { stderr } = await inShell(`(${command}) | head -c 1`, repo.path);
    assert.match(stderr, /ended with 0/);
    assert.doesNotMatch(stderr, /EPIPE/);
  });

  it('asks no origin that was not allowed, and says how to allow it', async () => {
    await using other = await Repository.create();
    await other.commit('Begin', {
      files: {
        '.momentum.json': JSON.stringify({
          version: 1,
          endpoints: [{ id: 'prod', type: 'prometheus', url: 'http://127.0.0.1:9/prom', slos: [SLO] }],
        }),
      },
    });
    const { status, stdout } = await commandLine(['report', other.path, '--json']);
    assert.equal(status, 0);
    const { slos, problems } = JSON.parse(stdout) as Report;
    assert.deepEqual(
      slos.map(({ id, state, remaining }) => [id, state, remaining]),
      [['checkout', 'noData', null]],
    );
    assert.deepEqual(
      problems.map(({ code, source }) => [code, source]),
      [['originNotAllowed', 'prod']],
    );
    assert.match(problems[0]?.fix ?? '', /--allow-origin http:\/\/127\.0\.0\.1:9/);

    const allowed = ['--allow-origin', 'http://127.0.0.1:9'];
    const asked = JSON.parse((await commandLine(['report', other.path, '--json', ...allowed])).stdout) as Report;
    assert.deepEqual(
      asked.problems.map(({ code }) => code),
      ['endpointUnreachable'],
    );
    const byEnvironment = { MOMENTUM_ALLOW_ORIGINS: 'https://example.com, http://127.0.0.1:9' };
    const askedToo = JSON.parse((await commandLine(['report', other.path, '--json'], byEnvironment)).stdout) as Report;
    assert.deepEqual(askedToo.problems, asked.problems);

    const none = JSON.parse((await commandLine(['report', other.path, '--json', '--no-endpoints'])).stdout) as Report;
    assert.deepEqual([none.slos, none.problems], [[], []]);
  });

  it('says the figures of a scope: its files, its tags, and by which name', async () => {
    await using mono = await monorepo();
    const reportOf = async (...args: string[]): Promise<Report> => {
      const { status, stdout, stderr } = await commandLine([
        ...['report', mono.path, '--json', '--detail', '--as-of', AS_OF, ...args],
      ]);
      assert.equal(status, 0, stderr);
      return JSON.parse(stdout) as Report;
    };
    const whole = await reportOf();
    assert.deepEqual([whole.repository.scope, whole.repository.scopes], [null, ['api', 'web']]);
    assert.deepEqual([whole.repository.changes, whole.repository.releases], [4, 2]);
    const { repository, changes, releases } = await reportOf('--scope', 'api');
    assert.deepEqual([repository.scope, repository.changes, repository.releases], ['api', 2, 1]);
    assert.deepEqual(
      changes?.map(({ subject, files, releasedIn }) => [subject, files, releasedIn]),
      [
        ['Both', 1, 'api/v1.0.0'],
        ['Begin the API', 2, 'api/v1.0.0'],
      ],
    );
    assert.deepEqual(
      releases.map(({ packages }) => packages),
      [['api/v1.0.0']],
    );
    const text = await commandLine(['report', mono.path, '--as-of', AS_OF, '--scope', 'web', '--profile', 'gitlab']);
    assert.match(text.stdout, /^Team Momentum · project · mainline main · scope web · profile gitlab · 90 days to /);
  });

  it('follows the definitions of a profile, and names it', async () => {
    const hoursBy = async (profile: string) => {
      const { measurements, ...rest } = await report('--profile', profile);
      assert.equal(rest.profile, profile);
      return measurements.leadTime.state === 'measured' ? measurements.leadTime.value : measurements.leadTime.leftOut;
    };
    assert.deepEqual(await hoursBy('dora'), { firstRelease: 3 });
    assert.deepEqual(await hoursBy('datadog'), { firstRelease: 3 });
    assert.deepEqual(await hoursBy('devlake'), { noPullRequest: 1, firstRelease: 2 });
    // from the two merges to the release: 48 h and 36 h
    assert.equal(await hoursBy('gitlab'), 42);
  });

  it('ends with 2 where no scope has the name, and tells those there are', async () => {
    await using mono = await monorepo();
    const { status, stdout, stderr } = await commandLine(['report', mono.path, '--scope', 'apl']);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /team-momentum: \.momentum\.json has no scope “apl”\. It has api, web\.\n$/);
    const none = await commandLine(['report', repo.path, '--scope', 'api']);
    assert.match(none.stderr, /has no scope “api”\. It has none; "scopes" would name them\.\n$/);
  });

  for (const [what, args, sentence, env] of [
    [
      'a folder without a repository',
      [path.parse(root).root],
      /is not in a git repository\. Name a folder of a repository\./,
    ],
    ['two folders', ['.', '..'], /too many arguments/],
    ['a folder that does not exist', ['/nowhere/at/all'], /^team-momentum: There is no folder/],
    ['no git on the PATH', ['.'], /^team-momentum: git could not be started/, { PATH: '/nowhere' }],
    ['an instant without a zone', ['--as-of', '2026-01-01T00:00:00'], /RFC 3339/],
    ['a window of nothing', ['--window', '0d'], /length of time like/],
    ['an origin with a path', ['--allow-origin', 'https://example.com/x'], /host and port alone/],
    ['an origin with a password', ['--allow-origin', 'https://a:b@example.com'], /host and port alone/],
    [
      'an origin from the environment that is none',
      ['.'],
      /MOMENTUM_ALLOW_ORIGINS holds “x”/,
      { MOMENTUM_ALLOW_ORIGINS: 'x' },
    ],
    ['a profile that does not exist', ['--profile', 'dorra'], /Allowed choices are dora, datadog, devlake, gitlab/],
    ['two formats at once', ['--json', '--markdown'], /cannot be used with/],
    ['an option that does not exist', ['--jsno'], /unknown option/],
  ] as const) {
    it(`ends with 2, one sentence and nothing on stdout: ${what}`, async () => {
      const { status, stdout, stderr } = await commandLine(['report', ...args], env);
      assert.equal(status, 2, stderr);
      assert.equal(stdout, '');
      assert.match(stderr, sentence);
    });
  }

  it('ends with 2 where the shared file is wrong, and names the line', async () => {
    await using other = await Repository.create();
    await other.commit('Begin', {
      files: {
        '.momentum.json': '{\n  "version": 1,\n  "endpoints": [\n    { "id": "x", "type": "promethus" }\n  ]\n}\n',
      },
    });
    const { status, stdout, stderr } = await commandLine(['report', other.path]);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /\.momentum\.json line 4: /);
  });
});

function inShell(command: string, cwd: string): Promise<{ stderr: string }> {
  return new Promise((resolve) => exec(command, { cwd }, (_error, _stdout, stderr) => resolve({ stderr })));
}

const SLO = {
  id: 'checkout',
  objective: 0.999,
  window: '30d',
  errors: 'sum(increase(http_requests_total{code=~"5.."}[{{window}}]))',
  total: 'sum(increase(http_requests_total[{{window}}]))',
};
