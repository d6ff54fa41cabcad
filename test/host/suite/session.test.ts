import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Outcome } from '../../../src/core/report/outcome';
import type { Report } from '../../../src/core/report/report';
import type { MeasureRequest } from '../../../src/core/report/request';
import type { Hooks, MeasuringThread } from '../../../src/extension/measuringThread';
import { Session } from '../../../src/extension/session';
import type { RepositoryState } from '../../../src/protocol';
import { eventually } from '../../support/eventually';
import { noExchange } from '../../support/exchange';
import { sampleReport } from '../../support/sampleReport';

interface Asked {
  readonly request: MeasureRequest;
  readonly hooks: Partial<Hooks>;
  readonly signal: AbortSignal;
  readonly answer: (outcome: Outcome) => void;
}

const ROOTS = ['/team/a', '/team/b', '/team/c'];

const reportOf = (name: string): Report => {
  const report = sampleReport();
  return { ...report, repository: { ...report.repository, name } };
};
const measured = (name: string): Extract<Outcome, { state: 'measured' }> => ({
  state: 'measured',
  report: reportOf(name),
  unasked: [],
  heard: [],
  askAgainAt: null,
});
const failed: Outcome = {
  state: 'failed',
  problem: { code: 'gitFailed', message: 'It is broken.', fix: null, source: 'git' },
};

describe('the session', () => {
  const log = vscode.window.createOutputChannel('A session under test', { log: true });
  let roots: readonly string[];
  /** By root: what is being measured. */
  let asked: Map<string, Asked>;
  let session: Session;

  beforeEach(() => {
    roots = ROOTS;
    asked = new Map();
    const ask = (
      question: { kind: string; request?: MeasureRequest },
      signal: AbortSignal,
      hooks: Partial<Hooks> = {},
    ) => {
      if (!question.request) {
        const repositories = roots.map((root) => ({ root, gitFolders: [`${root}/.git`] }));
        return Promise.resolve({ repositories, problems: [] });
      }
      const { request } = question;
      return new Promise((answer) => asked.set(request.path, { request, hooks, signal, answer }));
    };
    session = new Session({
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it answers each question with its kind of answer
      thread: { ask: ask as MeasuringThread['ask'] },
      consent: { agreedOf: () => [], ask: () => Promise.resolve() },
      scopes: { of: () => null, choose: () => {} },
      verdicts: { of: (root) => [{ failed: `v1 of ${root}`, reason: null, by: 'user' }] },
      exchangeFor: () => noExchange,
      log,
      keep: '/kept',
      folders: () => Promise.resolve(roots),
      gitPath: () => Promise.resolve('git'),
    });
  });

  afterEach(() => session.dispose());
  after(() => log.dispose());

  const isAsked = (...names: readonly string[]) =>
    eventually(() =>
      assert.deepEqual(
        [...asked.keys()],
        names.map((name) => `/team/${name}`),
      ),
    );
  const answer = (name: string, outcome: Outcome = measured(name)) => {
    asked.get(`/team/${name}`)?.answer(outcome);
    asked.delete(`/team/${name}`);
  };
  const stateOf = (name: string): RepositoryState | undefined => {
    const { state } = session;
    return state.kind === 'repositories'
      ? state.repositories.find(({ root }) => root === `/team/${name}`)?.state
      : undefined;
  };
  const shown = (name: string) => {
    const state = stateOf(name);
    return [state?.kind, state?.kind === 'measured' ? state.report.repository.name : state?.last?.repository.name];
  };

  it('measures two at a time, the selected one first', async () => {
    session.select('/team/c/deep/inside.ts');
    const refreshed = session.refresh();
    await isAsked('c', 'a');
    answer('c');
    await isAsked('a', 'b');
    answer('a');
    answer('b');
    await refreshed;
    for (const name of ['a', 'b', 'c']) assert.deepEqual(shown(name), ['measured', name]);
  });

  it('measures the others, also again, while one hangs', async () => {
    void session.refresh();
    await isAsked('a', 'b');
    answer('b');
    await isAsked('a', 'c');
    answer('c');
    void session.refresh();
    await isAsked('a', 'b');
    answer('b');
    await isAsked('a', 'c');
    assert.deepEqual(shown('b'), ['measured', 'b']);
  });

  it('says where to keep what was learnt', async () => {
    void session.refresh();
    await isAsked('a', 'b');
    assert.equal(asked.get('/team/a')?.request.keep, '/kept');
  });

  it('says what the user judged', async () => {
    void session.refresh();
    await isAsked('a', 'b');
    const verdicts = asked.get('/team/b')?.request.verdicts;
    assert.deepEqual(verdicts, [{ failed: 'v1 of /team/b', reason: null, by: 'user' }]);
  });

  it('shows the first figures while it is still reading', async () => {
    void session.refresh();
    await isAsked('a', 'b');
    const { hooks } = asked.get('/team/a') ?? {};
    hooks?.onProgress?.('Reading the history: 1,000 commits');
    hooks?.onFirst?.(reportOf('first'));
    assert.deepEqual(shown('a'), ['loading', 'first']);
    hooks?.onProgress?.('Reading the history: 2,000 commits');
    const state = stateOf('a');
    assert.deepEqual(shown('a'), ['loading', 'first']);
    assert.equal(state?.kind === 'loading' && state.step, 'Reading the history: 2,000 commits');
    answer('a', failed);
    await eventually(() => assert.deepEqual(shown('a'), ['failed', 'first']));
  });

  it('keeps showing older figures of the whole history instead', async () => {
    roots = ['/team/a'];
    const refreshed = session.refresh();
    await isAsked('a');
    answer('a');
    await refreshed;
    void session.refresh();
    await isAsked('a');
    asked.get('/team/a')?.hooks.onFirst?.(reportOf('first'));
    assert.deepEqual(shown('a'), ['loading', 'a']);
  });

  it('shows figures while origins are looked for, which neither others nor the next look wait for', async () => {
    roots = ['/team/a'];
    const refreshed = session.refresh();
    await isAsked('a');
    const search = asked.get('/team/a');
    assert.deepEqual(search?.request.origins, { secondsADay: 120 });
    search?.hooks.onMeasured?.(measured('figures'));
    await refreshed;
    assert.deepEqual(shown('a'), ['measured', 'figures']);
    search?.hooks.onFirst?.(reportOf('more'));
    assert.deepEqual(shown('a'), ['measured', 'more']);
    asked.clear();
    void session.refresh();
    await isAsked('a');
    assert.ok(search?.signal.aborted);
    search?.hooks.onFirst?.(reportOf('too late'));
    assert.deepEqual(shown('a'), ['loading', 'more']);
  });

  it('does not bring back what went while it was measured', async () => {
    const refreshed = session.refresh();
    await isAsked('a', 'b');
    roots = ['/team/b'];
    const again = session.refresh();
    await eventually(() => assert.equal(stateOf('a'), undefined));
    answer('a');
    answer('b');
    await refreshed;
    await isAsked('b');
    answer('b');
    await again;
    assert.deepEqual(shown('b'), ['measured', 'b']);
    assert.equal(stateOf('a'), undefined);
  });

  it('says why endpoints are looked at: the strongest reason of all since the last look', async () => {
    roots = ['/team/a'];
    const before = Date.now();
    const refreshed = session.refresh('clock');
    await isAsked('a');
    const first = asked.get('/team/a')?.request.polling;
    assert.deepEqual([first?.urge, first?.every], ['clock', 5 * 60_000]);
    assert.ok((first?.since ?? before) <= before - 3 * 60_000);
    void session.refresh();
    void session.refresh('clock');
    await session.found();
    answer('a');
    await refreshed;
    await eventually(() => assert.equal(asked.get('/team/a')?.request.polling?.urge, 'user'));
    assert.ok((asked.get('/team/a')?.request.polling?.since ?? 0) >= before);
  });

  it('tells who answered, and when to ask the others again', async () => {
    roots = ['/team/a', '/team/b'];
    const heard: string[] = [];
    session.onDidHear((told) => heard.push(`${told.root}: ${told.heard.join(' ')}`));
    const again: (number | null)[] = [];
    session.onDidLook((at) => again.push(at));
    for (const [a, b] of [
      [30, 20],
      [null, 40],
      [null, null],
    ] as const) {
      const refreshed = session.refresh();
      await isAsked('a', 'b');
      answer('a', { ...measured('a'), heard: ['prod'], askAgainAt: a });
      answer('b', { ...measured('b'), askAgainAt: b });
      await refreshed;
    }
    assert.deepEqual(heard.slice(0, 2), ['/team/a: prod', '/team/b: ']);
    assert.deepEqual(again, [20, 40, null]);
  });

  it('tells what it found, to be watched', async () => {
    const found: string[] = [];
    session.onDidFind((repositories) => found.push(...repositories.flatMap(({ gitFolders }) => gitFolders)));
    void session.refresh();
    await isAsked('a', 'b');
    assert.deepEqual(found, ['/team/a/.git', '/team/b/.git', '/team/c/.git']);
  });
});
