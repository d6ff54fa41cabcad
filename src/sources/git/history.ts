import { basename } from 'node:path';
import type { OverlapPair } from '../../core/failures/evidence';
import { Commits } from '../../core/history/commits';
import type { WantedDetails } from '../../core/history/details';
import type { RepositoryFacts } from '../../core/history/repository';
import type { Tag } from '../../core/history/tag';
import type { Problem } from '../../core/problem';
import { formatInstant, type Instant } from '../../core/time/instant';
import { readCommits, readRecentCommits } from './commitLog';
import { commitsBehind } from './commitsBehind';
import { type Looked, type ReadDetails, readDetails } from './details';
import { gitProblem } from './failure';
import { type Git, type GitOptions, gitIn } from './git';
import { readGuise, shallowFileOf } from './guise';
import type { KeptDetails } from './kept/keptDetails';
import { keptHistory, NOTHING_KEPT } from './kept/keptHistory';
import { chooseMainline } from './mainline';
import { overlapsSeen, type ReadOverlaps } from './overlaps';
import { type Ref, type Refs, readRefs } from './refs';
import type { FoundRepository } from './root';
import { readCuts } from './shallow';
import { readTagTargets, type TagTarget } from './tags';
import { type Tracer, tracerIn } from './tracer';
import { requireVersion } from './version';

export interface HistoryOptions extends GitOptions {
  /** The branch that releases are cut from; null leaves the choice to what is usual. */
  readonly mainline: string | null;
  /** Names and addresses of authors that are programs, besides those known as such. */
  readonly bots: readonly string[];
  /** The folder in which what was learnt is kept; null keeps nothing. */
  readonly keep: string | null;
  /** How many commits are known so far. */
  onProgress(commits: number): void;
  /** Where nothing is known yet: how far back to look for first figures, and who wants them. The rest waits. */
  readonly first?: { readonly since: Instant; onRead(history: ReadHistory): Promise<void> };
}

/** A history that was read. */
export interface ReadHistory {
  readonly facts: RepositoryFacts;
  readonly problems: readonly Problem[];
  /** Looks up what only listed changes need. Rejects as Git does. */
  readDetails(wanted: WantedDetails): Promise<ReadDetails>;
  /** How much of the candidates was undone, by `overlapKey`. Rejects when cancelled. */
  readOverlaps(pairs: readonly OverlapPair[]): Promise<ReadOverlaps>;
  /**
   * Finds out what commits repair. Rejects as Git does.
   * @param tip The commit whose files tell which others only moved things about; null for none.
   */
  tracer(tip: string | null): Promise<Tracer>;
  /** Keeps what was learnt since, with the details looked up last. @throws Where the folder can't be written to. */
  save(): Promise<void>;
}

/**
 * The facts of a repository, and what of it could not be seen.
 * @throws GitFailure where there is nothing to report on; the signal's reason where that was aborted.
 */
export async function readHistory(repository: FoundRepository, options: HistoryOptions): Promise<ReadHistory> {
  const { root, bare, shallow } = repository;
  const git = gitIn(root, options);
  await requireVersion(git, options.git);
  // Names are looked up once; from here on only object names count, whatever happens to the refs meanwhile.
  const refs = await readRefs(git);
  // a repository made anew in the same place may have longer object names
  const digits = [...refs.branches, ...refs.tags][0]?.sha.length ?? 0;
  const guise = [digits, options.bots, await readGuise(repository), refs.replacements];
  const kept = options.keep === null ? NOTHING_KEPT : await keptHistory(options.keep, root, guise);
  const head = await headOf(git, refs);
  const { mainline, problems: mainlineProblems } = chooseMainline(refs.branches, head, options.mainline);
  const targets = await targetsOf(git, refs.tags, kept.details.tags, kept.commits);
  const tags = refs.tags.flatMap(({ ref, sha }) => {
    const target = targets.get(sha);
    return target ? [{ ...target, name: ref.slice('refs/tags/'.length) }] : [];
  });
  const tips = [...new Set([...(mainline ? [mainline.sha] : []), ...tags.map(({ sha }) => sha)])];
  const problems = [...(shallow ? [SHALLOW] : []), ...mainlineProblems];
  const log = {
    ...options,
    cuts: shallow ? await readCuts(git, shallowFileOf(repository)) : new Map<string, readonly string[]>(),
  };

  const historyIn = (commits: Commits, readSince: Instant | null): ReadHistory => {
    let looked: Looked = kept.details;
    let overlaps: ReadonlyMap<string, number> | undefined;
    let tracer: Tracer | undefined;
    return {
      facts: {
        name: bare ? basename(root, '.git') : basename(root),
        head,
        mainline,
        shallow,
        commits,
        tags: dated(tags, commits),
        readSince,
      },
      problems: readSince === null ? problems : [...problems, stillReading(readSince)],
      async readDetails(wanted) {
        const read = await readDetails(git, commits, wanted, looked);
        ({ looked } = read);
        return read;
      },
      async readOverlaps(pairs) {
        const seen = await overlapsSeen(git, pairs, overlaps ?? (await kept.overlaps.load()));
        ({ overlaps } = seen);
        return seen;
      },
      async tracer(tip) {
        tracer ??= await tracerIn(git, commits, tip, kept);
        return tracer;
      },
      async save() {
        await kept.save(commits, { ...looked, tags: targets });
        if (overlaps) await kept.overlaps.save(overlaps);
        await tracer?.save();
      },
    };
  };

  if (options.first && !kept.commits) {
    const recent = new Commits();
    await readRecentCommits(git, recent, tips, options.first.since, log);
    // without its tip the mainline would seem to have no commit
    if (mainline && recent.has(mainline.sha)) await options.first.onRead(historyIn(recent, options.first.since));
  }
  const commits = kept.commits ?? new Commits();
  await readCommits(git, commits, tips, log);
  return historyIn(commits, null);
}

const SHALLOW = gitProblem(
  'shallowClone',
  'This is a shallow clone: older history is missing here, so the figures are partial.',
  'Fetch the rest: git fetch --unshallow',
);

function stillReading(since: Instant): Problem {
  return gitProblem('stillReading', `Only what was committed since ${formatInstant(since)} was read so far.`, null);
}

/** The commit that is checked out. */
async function headOf(git: Git, { branches }: Refs): Promise<string | null> {
  const current = branches.find((branch) => branch.current);
  return current?.sha ?? (await commitsBehind(git, ['HEAD'])).get('HEAD') ?? null;
}

/** What the objects that tags name lead to: null for what is no commit. Asked of git only where one was never seen. */
async function targetsOf(
  git: Git,
  tags: readonly Ref[],
  known: KeptDetails['tags'],
  commits: Commits | undefined,
): Promise<KeptDetails['tags']> {
  const lookUp = ({ sha }: Ref) => known.get(sha) ?? (commits?.has(sha) ? { sha, taggedAt: null } : null);
  const isKnown = ({ sha }: Ref) => known.has(sha) || commits?.has(sha) === true;
  if (tags.every(isKnown)) return new Map(tags.map((tag) => [tag.sha, lookUp(tag)]));
  return readTagTargets(git);
}

function dated(tags: readonly (TagTarget & { readonly name: string })[], commits: Commits): Tag[] {
  return tags.map(({ name, sha, taggedAt }) => ({
    name,
    sha,
    taggedAt: taggedAt ?? commits.committedAt(commits.rowOf(sha)),
  }));
}
