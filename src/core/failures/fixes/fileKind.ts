/**
 * What a file is to the product. locked: versions that a tool pinned. generated: written by tools, or by others.
 * ci: the team's own tooling. asset: pictures, sounds, archives. code: everything else.
 */
export type FileKind = 'locked' | 'generated' | 'ci' | 'test' | 'docs' | 'asset' | 'code';

interface Rule {
  readonly kind: FileKind;
  /** Fits the name of any folder that the file is in. */
  readonly folder?: RegExp;
  /** Fits the name of the file. */
  readonly file: RegExp;
}

/** The first that fits. */
const RULES: readonly Rule[] = [
  {
    kind: 'locked',
    file: /\.(?:lockb?|lockfile)$|[-.]lock\.(?:json|ya?ml|hcl)$|^(?:go\.(?:work\.)?sum|npm-shrinkwrap\.json|Package\.resolved)$/i,
  },
  {
    kind: 'generated',
    folder: /^(?:vendor|vendored|third[-_]?party|node_modules|bower_components|dist|generated|__generated__)$/i,
    file: /[._-](?:generated|gen|min)\.[a-z]+$|^zz_generated|\.(?:js|css|ts)\.map$|\.pb(?:\.gw)?\.(?:go|cc|h)$|_pb2(?:_grpc)?\.pyi?$|\.(?:g|freezed)\.dart$|\.designer\.cs$|\.(?:po|pot|xlf)$/i,
  },
  {
    kind: 'ci',
    folder:
      /^\.(?:github|gitlab|gitea|forgejo|circleci|buildkite|azure-pipelines|builds|ci|husky|vscode|idea|devcontainer)$|^ci$/i,
    file: /^\.?(?:gitlab-ci|travis|appveyor|cirrus|drone|woodpecker|azure-pipelines|bitbucket-pipelines|cloudbuild|codecov|pre-commit-config|readthedocs|mergify)[\w-]*\.ya?ml$|^Jenkinsfile|^\.(?:git|editorconfig|mailmap|eslint|prettier|stylelint|oxlint|markdownlint|clang-|flake8|pylint|rubocop|golangci)|^(?:eslint|prettier|commitlint|lint-staged|vitest|jest|karma|playwright)\.config\.|^(?:renovate|biome)\.json|^tox\.ini$/i,
  },
  {
    kind: 'test',
    folder:
      /^(?:t|(?:.*[-_.])?(?:tests?|specs?|e2e)(?:$|[-_].*)|testing|testdata|testsuites?|selftests?|unittests?|fixtures?|mocks?|playgrounds?|bench(?:es|marks?)?|fuzz|__(?:tests?|fixtures|snapshots|mocks?)__)$/i,
    file: /[._-](?:tests?|specs?|e2e|bench|cy)\.[a-z]+$|^tests?[_.-]|^conftest\.py$|[a-z\d]Tests?\.[a-z]+$|\.(?:snap|at|t)$/,
  },
  {
    kind: 'docs',
    folder:
      /^(?:docs?|documentation|man|manpages?|website|examples?|samples?|changelogs?|changelog\.d|newsfragments|release[-_]?notes|\.changesets?|\.changes)$/i,
    file: /\.(?:mdx?|markdown|rst|adoc|asciidoc|texi|pod|docbook|[1-9])$|^(?:readme|changelog|copyright|license)(?:$|\.(?:txt|in|html)$)|^(?:README|CHANGELOG|CHANGES|NEWS|HISTORY|AUTHORS|CONTRIBUTORS|CREDITS|THANKS|MAINTAINERS|CODEOWNERS|OWNERS|LICEN[CS]E|COPYING|NOTICE|TODO|FAQ|INSTALL)(?:$|[-.](?:txt|in|html|[A-Z\d.]+)$)/,
  },
  {
    kind: 'asset',
    file: /\.(?:png|jpe?g|gif|webp|avif|ico|icns|bmp|svg|psd|woff2?|[to]tf|eot|mp[34]|webm|ogg|wav|flac|mov|pdf|zip|gz|xz|bz2|zst|tgz|tar|7z|jar|whl|wasm|exe|dll|dylib|bin|db)$/i,
  },
];

/** Characters; no system has longer paths, though git can. */
const LONGEST = 4096;

/** @param path Of a file in a repository, with slashes, as git has it. */
export function fileKind(path: string): FileKind {
  return fileKinds()(path);
}

/** Tells the kinds of many files in half the time: their folders are looked at once. */
export function fileKinds(): (path: string) => FileKind {
  /** The place of the first rule that fits a folder or one that it is in; -1 for none. */
  const places = new Map<string, number>();
  return (path) => {
    const end = path.lastIndexOf('/');
    const folder = path.slice(Math.max(0, path.length - LONGEST), Math.max(0, end));
    const file = path.slice(Math.max(end + 1, path.length - LONGEST));
    let byFolder = places.get(folder);
    if (byFolder === undefined) {
      const names = folder.split('/');
      byFolder = RULES.findIndex((rule) => names.some((name) => rule.folder?.test(name) ?? false));
      places.set(folder, byFolder);
    }
    const byFile = RULES.findIndex((rule, place) => place === byFolder || rule.file.test(file));
    return RULES[byFile]?.kind ?? 'code';
  };
}

/** Whether its lines make the product do what it does. */
export function isCode(path: string): boolean {
  return fileKind(path) === 'code';
}
