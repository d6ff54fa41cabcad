import assert from 'node:assert/strict';
import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { authorKeys } from '../../../src/core/history/commitKeys';
import { Commits } from '../../../src/core/history/commits';
import { factsOfMessage } from '../../../src/core/history/message/message';
import { hashOf } from '../../../src/core/history/message/title';
import { fromUnixSeconds } from '../../../src/core/time/instant';
import { LogParser } from '../../../src/sources/git/logFormat';
import type { Commit } from '../../support/commit';
import { listOf } from '../../support/commitList';
import { readWhole } from '../../support/reading';
import { Repository } from '../../support/repository';

/** A commit as git holds it, in bytes; times are Unix seconds. */
interface Held {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly authored: number;
  readonly committed: number;
  readonly name: Buffer;
  readonly address: Buffer;
  readonly message: Buffer;
  readonly paths: readonly Buffer[];
}

const plain: Held = {
  sha: 'a'.repeat(40),
  parents: ['b'.repeat(40)],
  authored: 1,
  committed: 2,
  name: Buffer.from('Ada'),
  address: Buffer.from('ada@example.org'),
  message: Buffer.from('Subject\n'),
  paths: [Buffer.from('a.ts')],
};

/** As `git log -z --name-status` prints it (documented in git-log and git-diff, and compared with git further down). */
function printed({ sha, parents, authored, committed, name, address, message, paths }: Held): Buffer {
  const fields = [sha, parents.join(' '), String(authored), String(committed), name, address, message];
  const entries = paths.flatMap((path, index) => [index === 0 ? '\nA' : 'A', path]);
  return Buffer.concat([...fields, ...entries].flatMap((part) => [Buffer.from(part), Buffer.from([0])]));
}

function parse(output: Buffer, cuts: readonly number[] = []): Commit[] {
  const commits = new Commits();
  const parser = new LogParser(commits, { bots: [], cuts: new Map() });
  const places = [...cuts.filter((cut) => cut <= output.length)].toSorted((one, other) => one - other);
  for (const [index, place] of [...places, output.length].entries()) {
    parser.push(output.subarray(places[index - 1] ?? 0, place));
  }
  parser.end();
  return listOf(commits);
}

function understood({ sha, parents, authored, committed, address, message, paths }: Held): Commit {
  const facts = factsOfMessage(message.toString('latin1'));
  return {
    ...facts,
    ...authorKeys(hashOf(address.toString('latin1')), fromUnixSeconds(authored), facts.title),
    sha,
    parents,
    authoredAt: fromUnixSeconds(authored),
    committedAt: fromUnixSeconds(committed),
    bot: false,
    paths: paths.map((path) => path.toString(isUtf8(path) ? 'utf8' : 'latin1')),
  };
}

const one = (held: Partial<Held>) => parse(printed({ ...plain, ...held }))[0];

describe('the log', () => {
  it('ends without a commit where there is none', () => {
    assert.deepEqual(parse(Buffer.alloc(0)), []);
  });

  it('is understood where a commit says nothing at all', () => {
    const none = { name: Buffer.alloc(0), address: Buffer.alloc(0), message: Buffer.alloc(0), parents: [], paths: [] };
    assert.deepEqual(one(none), {
      ...{ squashed: false, stated: null, assisted: false, title: 0, titleStart: 0, number: 0 },
      ...authorKeys(0, 1000, 0),
      ...{ sha: plain.sha, parents: [], authoredAt: 1000, committedAt: 2000, bot: false, paths: [] },
    });
  });

  it('is understood for 64-digit object names', () => {
    const sha = 'c'.repeat(64);
    assert.equal(one({ sha, parents: [sha, sha] })?.parents.length, 2);
  });

  it('may hold a message of 100 kB, cut anywhere', () => {
    const message = Buffer.from(`Long\n\n${'é\nA 🚀 '.repeat(8000)}`);
    const output = printed({ ...plain, message });
    const cuts = Array.from({ length: output.length / 997 }, (_, index) => index * 997);
    assert.deepEqual(parse(output, cuts), [understood({ ...plain, message })]);
  });

  it('keeps two names apart that are no UTF-8', () => {
    const paths = [Buffer.from([0x66, 0xe8]), Buffer.from([0x66, 0xe9])];
    assert.deepEqual(one({ paths })?.paths, ['fè', 'fé']);
  });

  it('tells bots by name, address and what the team says', () => {
    const commits = new Commits();
    const parser = new LogParser(commits, { bots: ['Sync', 'ci@example.org'], cuts: new Map() });
    const authors = [
      ['Ada', 'ada@example.org'],
      ['dependabot[bot]', 'x'],
      ['x', '1+renovate[bot]@users.noreply.github.com'],
      ['Sync', 'x'],
      ['x', 'ci@example.org'],
    ] as const;
    for (const [index, [name, address]] of authors.entries()) {
      const sha = String(index).repeat(40);
      parser.push(printed({ ...plain, sha, parents: [], name: Buffer.from(name), address: Buffer.from(address) }));
    }
    parser.end();
    assert.deepEqual(
      listOf(commits).map(({ bot }) => bot),
      [false, true, true, true, true],
    );
  });

  it('takes the other time where git has none for one', () => {
    const withTimes = (authored: string, committed: string) =>
      parse(Buffer.from([plain.sha, '', authored, committed, 'n', 'a', 'm', ''].join('\0')))[0];
    assert.equal(withTimes('', '5')?.authoredAt, 5000);
    assert.equal(withTimes('5', '')?.committedAt, 5000);
    assert.equal(withTimes('0', '5')?.authoredAt, 5000);
    assert.equal(withTimes('', '0')?.authoredAt, 0);
  });

  it('holds any time as one that a date can hold', () => {
    assert.equal(one({ committed: 2 ** 32 })?.committedAt, Date.parse('2106-02-07T06:28:16Z'));
    assert.equal(one({ committed: 1 })?.committedAt, Date.parse('1970-01-01T00:00:01Z'));
    const furthest = one({ committed: Number.MAX_SAFE_INTEGER })?.committedAt ?? Number.NaN;
    assert.ok(Number.isFinite(new Date(furthest).getTime()));
  });

  it('is never taken for whole when it broke off', () => {
    const output = printed(plain);
    for (let length = 1; length < output.length; length++) {
      // broken off after the message or after a whole path, it looks like the end
      const ended = [output.length - 'a.ts\0'.length - '\nA\0'.length];
      if (ended.includes(length)) continue;
      assert.throws(() => parse(output.subarray(0, length)), `the first ${length} bytes`);
    }
  });

  it('is refused where it is something else', () => {
    assert.throws(() => parse(Buffer.from('a\0b\0c\0d\0e\0f\0g\0')), /The log has a commit that is none: "a"\./);
  });
});

const anyBytes = (constraints: { min?: number; without?: readonly number[] } = {}) =>
  fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 40 }).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
      fc.constantFrom('\nA', 'A', 'M', '\n', 'a'.repeat(40), '\t"\\', '日本 🚀').map((text) => Buffer.from(text)),
    )
    .map((bytes) => bytes.filter((byte) => byte !== 0 && !constraints.without?.includes(byte)))
    .map((bytes) => Buffer.from(bytes))
    .filter(({ length }) => length >= (constraints.min ?? 0));

const sha = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 });
// git writes 0 for a time that it can't read
const seconds = fc.integer({ min: 1, max: 2 ** 40 });
const heldCommit: fc.Arbitrary<Held> = fc.record({
  sha,
  parents: fc.array(sha, { maxLength: 3 }),
  authored: seconds,
  committed: seconds,
  name: anyBytes().map((name) => Buffer.from(`n${name.toString('hex')}`)),
  address: anyBytes({ without: [0x5b] }).map((address) => Buffer.concat([Buffer.from('x'), address])),
  message: anyBytes(),
  paths: fc.array(anyBytes({ min: 1 }), { maxLength: 4 }),
});

describe('the log of a shallow clone', () => {
  it('tells of the commits where it was cut what they really followed, and not what they seem to bring', () => {
    const [cut, after, lost] = ['a'.repeat(40), 'c'.repeat(40), 'd'.repeat(40)];
    const commits = new Commits();
    const parser = new LogParser(commits, { bots: [], cuts: new Map([[cut, [lost]]]) });
    parser.push(printed({ ...plain, sha: after, parents: [cut] }));
    parser.push(printed({ ...plain, sha: cut, parents: [] }));
    parser.end();
    assert.deepEqual(
      listOf(commits).map(({ sha, parents, paths, cutOff }) => ({ sha, parents, paths, cutOff })),
      [
        { sha: after, parents: [cut], paths: ['a.ts'], cutOff: undefined },
        { sha: cut, parents: [lost], paths: [], cutOff: true },
      ],
    );
  });
});

describe('a log that is read into what is known', () => {
  it('adds what is new to it, and changes nothing of the rest', () => {
    const [old, next] = ['a'.repeat(40), 'c'.repeat(40)];
    const commits = new Commits();
    const first = new LogParser(commits, { bots: [], cuts: new Map() });
    first.push(printed({ ...plain, sha: old, parents: [] }));
    first.end();
    const [known] = listOf(commits);
    const second = new LogParser(commits, { bots: [], cuts: new Map() });
    second.push(printed({ ...plain, sha: old, parents: [next], paths: [Buffer.from('b.ts')] }));
    second.push(printed({ ...plain, sha: next, parents: [old] }));
    second.end();
    assert.deepEqual(listOf(commits), [known, understood({ ...plain, sha: next, parents: [old] })]);
  });
});

describe('any log', () => {
  it('is understood, however it is cut into chunks', () => {
    fc.assert(
      fc.property(
        fc.array(heldCommit, { maxLength: 5 }),
        fc.array(fc.nat({ max: 2000 }), { maxLength: 30 }),
        (commits, cuts) => {
          const output = Buffer.concat(commits.map(printed));
          assert.deepEqual(parse(output, cuts), commits.map(understood));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is understood byte by byte', () => {
    fc.assert(
      fc.property(fc.array(heldCommit, { maxLength: 3 }), (commits) => {
        const output = Buffer.concat(commits.map(printed));
        assert.deepEqual(parse(output, [...output.keys()]), commits.map(understood));
      }),
      { numRuns: 100 },
    );
  });

  it('that real git prints says what was committed', async function () {
    this.timeout(60_000);
    const imported = fc.record({
      name: anyBytes({ without: [...Buffer.from('<>\n')] }),
      authored: seconds,
      committed: seconds,
      message: fc.oneof(
        anyBytes(),
        // git shows a message up to its first NUL
        fc.tuple(anyBytes(), anyBytes()).map(([before, after]) => Buffer.concat([before, Buffer.from([0]), after])),
      ),
      // a backslash is a slash to some versions, and then `..` behind it is forbidden
      paths: fc.array(anyBytes({ without: [...Buffer.from('/\\')] }), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(imported, { minLength: 1, maxLength: 6 }), async (commits) => {
        await using repo = await Repository.create({ bare: true });
        await repo.gitWith(importOf(commits), 'fast-import', '--quiet');
        const { facts } = await readWhole(repo.path);
        let commit = facts.commits.get(facts.mainline?.sha ?? '');
        for (const [index, { authored, committed, message, paths }] of [...commits.entries()].toReversed()) {
          const [end] = [message.indexOf(0)];
          const expected = understood({
            ...plain,
            ...{ sha: commit?.sha ?? '', parents: commit?.parents ?? [], authored, committed },
            address: Buffer.from('a@b'),
            message: end < 0 ? message : message.subarray(0, end),
            paths: paths.map((_, place) => pathOf(index, place, paths)),
          });
          assert.deepEqual({ ...commit, bot: false }, { ...expected, bot: false });
          commit = facts.commits.get(commit?.parents[0] ?? '');
        }
        assert.equal(commit, undefined);
      }),
      { numRuns: 15 },
    );
  });
});

/** A path that no other commit has, so that each one adds its own. */
function pathOf(commit: number, place: number, paths: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(`${commit}/${place}`), paths[place] ?? Buffer.alloc(0)]);
}

function importOf(commits: readonly Pick<Held, 'name' | 'authored' | 'committed' | 'message' | 'paths'>[]): Buffer {
  const parts = commits.flatMap(({ name, authored, committed, message, paths }, index) => [
    'commit refs/heads/main\nauthor ',
    name,
    ` <a@b> ${authored} +0000\ncommitter C <c@d> ${committed} +0000\ndata ${message.length}\n`,
    message,
    ...paths.map((_, place) => `\nM 100644 inline ${quoted(pathOf(index, place, paths))}\ndata 1\nx`),
    '\n\n',
  ]);
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

/** In C's way, every byte as an octal number. */
function quoted(path: Buffer): string {
  return `"${[...path].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}"`;
}
