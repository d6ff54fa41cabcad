import assert from 'node:assert/strict';
import type { Trace } from '../../src/core/failures/origins/origin';
import type { Allowance } from '../../src/measure/allowance';
import { type FoundOrigins, findOrigins } from '../../src/measure/origins';
import { GitFailure, gitProblem } from '../../src/sources/git/failure';
import type { Traced } from '../../src/sources/git/traces';

const FREELY: Allowance = { refusal: () => Promise.resolve(null), spend: () => Promise.resolve() };
const NOTHING: Trace = { isFix: false, origin: null };
const FILES_MISSING = gitProblem('originsNotTraced', 'The files of older commits are not here.', null);

const names = (count: number) => Array.from({ length: count }, (_, i) => `commit ${i}`);

/** A history in which every third commit is a fix, and which remembers what it was asked. */
function history(
  known: ReadonlyMap<string, Trace> = new Map(),
  also: (shas: readonly string[]) => Partial<Traced> = () => ({}),
) {
  let traces = known;
  const asked: (readonly string[])[] = [];
  return {
    asked,
    known: () => traces,
    trace(shas: readonly string[]): Promise<Traced> {
      asked.push(shas);
      const more = shas.map((sha) => [sha, { isFix: Number(sha.split(' ')[1]) % 3 === 0, origin: null }] as const);
      const traced: Traced = { traces: new Map([...traces, ...more]), problems: [], ...also(shas) };
      ({ traces } = traced);
      return Promise.resolve(traced);
    },
  };
}

const toNobody = () => Promise.resolve();

describe('the search for origins', () => {
  it('looks newest first, and tells before it begins, after the first few, and not all the time', async () => {
    const tracer = history();
    const told: FoundOrigins[] = [];
    const found = await findOrigins(tracer, names(700), FREELY, (each) => Promise.resolve(void told.push(each)));
    assert.deepEqual(tracer.asked.flat(), names(700));
    assert.deepEqual(
      told.slice(0, 2).map(({ origins }) => [origins.state, origins.looked]),
      [
        ['looking', 0],
        ['looking', 10],
      ],
    );
    assert.ok(told.length < tracer.asked.length);
    assert.deepEqual(found.origins, { state: 'looked', candidates: 700, looked: 700, fixes: 234, reason: null });
  });

  it('looks at nothing twice, and tells of nothing that it was not asked about', async () => {
    const known = new Map(['commit 3', 'commit 1', 'of another window'].map((sha) => [sha, NOTHING]));
    const tracer = history(known);
    const found = await findOrigins(tracer, names(5), FREELY, toNobody);
    assert.deepEqual(tracer.asked, [['commit 0', 'commit 2', 'commit 4']]);
    assert.deepEqual([...found.traces.keys()], names(5));
  });

  it('tells of nothing before its end where all is known', async () => {
    const tracer = history(new Map(names(5).map((sha) => [sha, NOTHING])));
    const found = await findOrigins(tracer, names(5), FREELY, () => assert.fail());
    assert.deepEqual([tracer.asked, found.origins.state], [[], 'looked']);
  });

  it('stops where the allowance is used up, and says so', async () => {
    let spent = 0;
    const allowance: Allowance = {
      refusal: () => Promise.resolve(spent === 0 ? null : 'It is used up.'),
      spend: () => Promise.resolve(void spent++),
    };
    const { origins } = await findOrigins(history(), names(50), allowance, toNobody);
    assert.deepEqual(origins, { state: 'stopped', candidates: 50, looked: 10, fixes: 4, reason: 'It is used up.' });
  });

  it('stops where many commits can not be looked at, and says why', async () => {
    const tracer = history(new Map(), () => ({ traces: new Map(), problems: [FILES_MISSING] }));
    const { origins, problems } = await findOrigins(tracer, names(50), FREELY, toNobody);
    assert.deepEqual([origins.state, origins.looked, origins.reason], ['stopped', 0, FILES_MISSING.message]);
    assert.deepEqual([problems, tracer.asked.length], [[FILES_MISSING], 1]);
  });

  it('goes on where a few can not, and says so at its end', async () => {
    const tracer = history(new Map(), (shas) =>
      shas.includes('commit 5')
        ? {
            traces: new Map(shas.filter((sha) => sha !== 'commit 5').map((sha) => [sha, NOTHING])),
            problems: [FILES_MISSING],
          }
        : {},
    );
    const { origins, problems } = await findOrigins(tracer, names(50), FREELY, toNobody);
    assert.deepEqual([origins.state, origins.looked, origins.reason], ['stopped', 49, FILES_MISSING.message]);
    assert.deepEqual(problems, [FILES_MISSING]);
  });

  it('stops where git breaks, with what was found before', async () => {
    const tracer = history(new Map(), ([sha]) => {
      if (sha === 'commit 0') return {};
      throw new GitFailure(gitProblem('gitFailed', 'git is broken.', null));
    });
    const { origins } = await findOrigins(tracer, names(50), FREELY, toNobody);
    assert.deepEqual([origins.state, origins.looked, origins.reason], ['stopped', 10, 'git is broken.']);
  });

  it('counts what was spent also where it is cancelled', async () => {
    let spent = false;
    const tracer = history(new Map(), () => {
      throw new DOMException('Cancelled', 'AbortError');
    });
    const allowance = { ...FREELY, spend: () => Promise.resolve(void (spent = true)) };
    await assert.rejects(findOrigins(tracer, names(5), allowance, toNobody), { name: 'AbortError' });
    assert.ok(spent);
  });
});
