import assert from 'node:assert/strict';
import type { Report } from '../../src/core/report/report';
import type { MeasureRequest } from '../../src/core/report/request';
import { DAY } from '../../src/core/time/instant';
import { type MeasureHooks, measure } from '../../src/measure';
import { noExchange } from '../support/exchange';
import { Repository } from '../support/repository';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';

/** More than are looked at first. */
const FIXES = 14;
const AS_OF = Date.parse('2026-01-10T00:00:00Z');

describe('measuring with origins', () => {
  let repo: Repository;
  let folder: TemporaryFolder;

  before(async () => {
    repo = await Repository.create();
    await repo.commit('chore: begin', { files: { 'package.json': '{}\n' } });
    for (let i = 0; i < FIXES; i++) {
      const files = (operator: string) => ({ [`src/add${i}.ts`]: `export const sum${i} = a ${operator} b;\n` });
      await repo.commit(`feat: add ${i}`, { files: files('-') });
      await repo.commit(`fix: add ${i} right`, { files: files('+') });
    }
  });
  after(() => repo.remove());
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  const request = (more: Partial<MeasureRequest>): MeasureRequest => ({
    ...{ path: repo.path, git: 'git', window: 90 * DAY, asOf: AS_OF, scope: null, profile: 'dora', detail: true },
    ...{ keep: folder.path, ownEndpoints: [], endpoints: null, polling: null, verdicts: [] },
    origins: { secondsADay: null },
    ...more,
  });
  const run = (more: Partial<MeasureRequest> = {}, hooks: Partial<MeasureHooks> = {}) =>
    measure(request(more), {
      ...{ signal: new AbortController().signal, exchange: noExchange, onProgress: () => undefined },
      ...hooks,
    });
  const reported = async (...args: Parameters<typeof run>): Promise<Report> => {
    const outcome = await run(...args);
    assert.ok(outcome.state === 'measured');
    return outcome.report;
  };
  const blamed = ({ hints }: Report) => hints.filter(({ confidence }) => confidence === 'likely').length;
  const far = (report: Report) => [report.origins.state, report.origins.looked, blamed(report)];

  it('tells the figures before it looks, then what it found, and in the end all', async () => {
    const told: unknown[] = [];
    const report = await reported(
      {},
      {
        onMeasured: (outcome) => told.push(['measured', ...far(outcome.report)]),
        onFirst: (each) => {
          if (told.length > 0) told.push(['found', ...far(each)]);
        },
      },
    );
    assert.deepEqual(told, [
      ['measured', 'looking', 0, 0],
      ['found', 'looking', 10, 5],
    ]);
    assert.deepEqual(far(report), ['looked', 2 * FIXES, FIXES]);
    assert.equal(report.origins.fixes, FIXES);
  });

  it('makes the same report whoever listens, with what was kept and without', async () => {
    const without = JSON.stringify(await reported({ keep: null }));
    for (const hooks of [{}, { onMeasured: () => undefined, onFirst: () => undefined }])
      assert.equal(JSON.stringify(await reported({}, hooks)), without);
  });

  it('tells of no origin where nobody asked for any, whatever is kept', async () => {
    const without = await reported({ origins: null, keep: null });
    await reported();
    const report = await reported({ origins: null });
    assert.equal(JSON.stringify(report), JSON.stringify(without));
    assert.deepEqual(far(report), ['notLooked', 0, 0]);
  });

  it('looks only at what had happened by then', async () => {
    const report = await reported({ asOf: Date.parse('2026-01-01T05:30:00Z') });
    assert.deepEqual(far(report), ['looked', 4, 2]);
  });

  it('loses nothing of what was found where it is cancelled', async () => {
    const cancel = new AbortController();
    await assert.rejects(
      run(
        {},
        {
          signal: cancel.signal,
          onMeasured: () => undefined,
          onFirst: ({ origins }) => {
            if (origins.looked > 0) cancel.abort();
          },
        },
      ),
      { name: 'AbortError' },
    );
    let first: Report | undefined;
    await reported(
      {},
      {
        onMeasured: ({ report }) => {
          first = report;
        },
      },
    );
    assert.deepEqual(first && far(first), ['looking', 10, 5]);
  });

  it('stops where the day has no more seconds, and at once the next time', async () => {
    const origins = { secondsADay: 0.001 };
    const report = await reported({ origins });
    assert.deepEqual(far(report), ['stopped', 10, 5]);
    assert.match(report.origins.reason ?? '', /used up/);
    const again = await reported({ origins }, { onMeasured: () => assert.fail() });
    assert.equal(JSON.stringify(again), JSON.stringify(report));
  });
});
