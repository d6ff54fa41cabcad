import { between, logNormal, oneOf, type Random } from './draws';
import type { Team } from './team';

/** Some are worked on more than others: the first ones. */
const COMPONENTS = ['web', 'api', 'core', 'billing', 'search', 'jobs', 'auth', 'mail'] as const;
const FILES = 120;

/** Sigma of the logarithm, and the share of changes that touch more than 50 files: as in the public repositories. */
const [SIGMA, SWEEPING] = [0.9, 0.01];
/** Of a wide change's files those that lie elsewhere. */
const ELSEWHERE = 1 / 3;

/** Made once: text that is there already costs less. */
const made = new Map<string, ReadonlyMap<string, readonly string[]>>();

function pathsIn(folder: string): ReadonlyMap<string, readonly string[]> {
  const known = made.get(folder);
  if (known) return known;
  const of = (component: string) =>
    Array.from({ length: FILES }, (_, i) => `${folder}${component}/src/${component}${i}.ts`);
  const paths = new Map(COMPONENTS.map((component) => [component, of(component)]));
  made.set(folder, paths);
  return paths;
}

/** Different paths of a change: of one component, of two where it is wide, of all where it sweeps. */
export function filesTouched(random: Random, folder: string, { files, wide }: Pick<Team, 'files' | 'wide'>): string[] {
  const isSweeping = random() < SWEEPING;
  const count = isSweeping ? between(random, 60, 300) : logNormal(random, files, SIGMA);
  const home = COMPONENTS[Math.floor(COMPONENTS.length * random() ** 1.7)] ?? 'web';
  const other = random() < wide ? oneOf(random, COMPONENTS) : home;
  const paths = pathsIn(folder);
  const touched = new Set<string>();
  for (let i = 0; i < Math.max(1, Math.round(count)); i++) {
    const elsewhere = i === 1 || random() < ELSEWHERE;
    const component = isSweeping ? oneOf(random, COMPONENTS) : i > 0 && elsewhere ? other : home;
    touched.add(paths.get(component)?.[Math.floor(FILES * random() ** 1.5)] ?? '');
  }
  return [...touched];
}
