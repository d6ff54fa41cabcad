import { execFileSync } from 'node:child_process';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';

const START = Date.parse('2020-01-01T00:00:00Z') / 1000;
const BRANCH_LENGTH = 3;
const CHANGES_PER_TAG = 50;
const PATHS = 2000;

/** A repository of about `commits` commits: merged branches of three, a tag each fifty merges. The same at each call. */
export function generatedHistory(commits: number): TemporaryFolder {
  const folder = temporaryFolder();
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: folder.path });
  const input = [...streamOf(commits)].join('');
  execFileSync('git', ['fast-import', '--quiet'], { cwd: folder.path, input, maxBuffer: 1 << 30 });
  return folder;
}

function* streamOf(commits: number): Generator<string> {
  const merges = Math.floor(commits / (BRANCH_LENGTH + 1));
  let mark = 0;
  let main = 0;
  for (let merge = 0; merge < merges; merge++) {
    const at = START + merge * 3 * 3600;
    let tip = main;
    for (let i = 0; i < BRANCH_LENGTH; i++) {
      yield commit(++mark, 'topic', at + i * 1800, `Work ${mark}`, tip, null, (mark * 7919) % PATHS);
      tip = mark;
    }
    yield commit(++mark, 'main', at + 2 * 3600, `Merge pull request #${merge + 1}`, main, tip, (tip * 7919) % PATHS);
    main = mark;
    if (merge % CHANGES_PER_TAG === 0) yield `reset refs/tags/v1.${merge / CHANGES_PER_TAG}.0\nfrom :${main}\n\n`;
  }
}

function commit(
  mark: number,
  branch: string,
  at: number,
  message: string,
  from: number,
  merge: number | null,
  path: number,
) {
  const who = `Ada <ada@example.com> ${at} +0000`;
  const parents = `${from > 0 ? `from :${from}\n` : ''}${merge === null ? '' : `merge :${merge}\n`}`;
  const text = `${mark}\n`;
  return (
    `commit refs/heads/${branch}\nmark :${mark}\nauthor ${who}\ncommitter ${who}\n` +
    `data ${message.length}\n${message}\n${parents}` +
    `M 100644 inline src/${path % 40}/file${path}.ts\ndata ${text.length}\n${text}\n`
  );
}
