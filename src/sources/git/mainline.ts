import type { RepositoryFacts } from '../../core/history/repository';
import type { Problem } from '../../core/problem';
import { gitProblem } from './failure';
import type { Ref } from './refs';

type Mainline = NonNullable<RepositoryFacts['mainline']>;

interface Choice {
  readonly mainline: Mainline | null;
  readonly problems: readonly Problem[];
}

const USUAL_NAMES = ['main', 'master', 'trunk', 'develop'] as const;
/** Ref names in a sentence. */
const MOST_NAMES = 8;

/**
 * The branch that releases are cut from: the configured one, else where `origin/HEAD` points, else one with a usual
 * name (here, else on origin), else what is checked out.
 * @param head The commit that is checked out.
 */
export function chooseMainline(branches: readonly Ref[], head: string | null, configured: string | null): Choice {
  const asked = configured === null ? undefined : named(branches, configured);
  if (asked) return { mainline: asked, problems: [] };
  const { mainline, problems } = usual(branches, head);
  if (configured === null) return { mainline, problems };
  if (!mainline) return { mainline, problems: [...problems, missing(configured, branches, null)] };
  return { mainline, problems: [missing(configured, branches, mainline)] };
}

function usual(branches: readonly Ref[], head: string | null): Choice {
  const known = originHead(branches) ?? USUAL_NAMES.map((name) => named(branches, name)).find((each) => each);
  if (known) return { mainline: known, problems: [] };
  if (head === null) return { mainline: null, problems: branches.length > 0 ? [noMainline('nothing')] : [] };
  const current = branches.find((branch) => branch.current);
  const mainline = { name: current ? shortName(current.ref) : 'HEAD', sha: current?.sha ?? head };
  return {
    mainline,
    problems: [noMainline(current ? `the current branch "${mainline.name}"` : 'the commit that is checked out')],
  };
}

function originHead(branches: readonly Ref[]): Mainline | undefined {
  const branch = branches.find(({ ref }) => ref === 'refs/remotes/origin/HEAD');
  return branch && { name: shortName(branch.standsFor ?? branch.ref), sha: branch.sha };
}

/** A branch by its name here, else on origin, else by a remote's name and its own, else by its full ref. */
function named(branches: readonly Ref[], name: string): Mainline | undefined {
  const refs = [`refs/heads/${name}`, `refs/remotes/origin/${name}`, `refs/remotes/${name}`, name];
  const branch = refs.map((ref) => branches.find((each) => each.ref === ref)).find((each) => each);
  return branch && { name: shortName(branch.ref), sha: branch.sha };
}

function shortName(ref: string): string {
  return ref.replace(/^refs\/(?:heads|remotes)\//, '');
}

function noMainline(used: string): Problem {
  return gitProblem(
    'noMainline',
    `There is no origin/HEAD and no branch ${USUAL_NAMES.join(', ')}; ${used} is taken for the mainline.`,
    'Name the mainline in .momentum.json ("mainline").',
  );
}

function missing(configured: string, branches: readonly Ref[], used: Mainline | null): Problem {
  const names = branches.map(({ ref }) => shortName(ref));
  const listed = names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ', …' : '');
  return gitProblem(
    'mainlineMissing',
    `There is no branch ${JSON.stringify(configured)}, which is configured as the mainline${used ? `; ${used.name} is used` : ''}.`,
    names.length > 0 ? `Branches here: ${listed}.` : null,
  );
}
