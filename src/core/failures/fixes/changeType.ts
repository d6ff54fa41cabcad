/** What a subject's type says of the commit: that it repairs a defect, or that it does something else. */
export type ChangeType = 'fix' | 'other';

const TYPES: Readonly<Record<ChangeType, ReadonlySet<string>>> = {
  fix: new Set(['fix', 'fixes', 'fixed', 'bugfix', 'hotfix', 'bug', 'ambulance']),
  // Conventional Commits, those of NumPy and SciPy, and those of HAProxy
  other: new Set(
    (
      'feat feature revert reland reapply perf refactor docs doc test tests testing chore ci build style release deps wip ' +
      'types typo lint cleanup improvement enh maint tst bld dev sty rel dep bench optim reorg regtest regtests workflow'
    ).split(' '),
  ),
};

/** haproxy's ones for what is no bug, which mean little in lower case. */
const LOUD = /^(?:MINOR|MEDIUM|MAJOR|CLEANUP|LICENSE|EXAMPLES|CONTRIB|DEBUG)(?:\/[A-Z]+)*:/;
/** `fix(ui)!: `, `BUG/MINOR: `, `fix/ui: `, `[fix] ` and `:bug: `. */
const TYPE = /^(?:\[([a-z]{2,12})\]|:?([a-z]{2,12})(?:\/[\w-]{1,40})*(?:\(([^)]{0,80})\))?!?:(?=\s|$|[^\s/]))/i;
const GITMOJI = /^(?:🐛|🚑)/u;
const UNDOING = /^(?:revert|reapply|reland|back(?:ed)? ?out|roll(?:ed)? ?back)\b/i;
/** Fixes of these are updates of what the product depends on. */
const NOT_THE_PRODUCT = /^(?:deps|deps-dev|dependencies|docs?|ci)$/i;
const PREFIX = /^(?:\[[^\]]{1,40}\]:?\s*|:[a-z_]{1,30}:\s*|[^\s:()]{1,60}(?:\([^)]{0,80}\))?!?:\s+)/;
const NUMBERS = /(?:\s{0,9}\((?:#|pull request #)\d{1,12}\)){1,9}$/;

/** @returns Null for a subject without type, or with one whose meaning isn't known. */
export function changeType(subject: string): ChangeType | null {
  if (GITMOJI.test(subject)) return 'fix';
  if (UNDOING.test(subject) || LOUD.test(subject)) return 'other';
  const [, bracketed, plain, scope] = TYPE.exec(subject) ?? [];
  const type = (bracketed ?? plain ?? '').toLowerCase();
  if (TYPES.fix.has(type)) return NOT_THE_PRODUCT.test(scope ?? '') ? 'other' : 'fix';
  return TYPES.other.has(type) ? 'other' : null;
}

/** A subject without types, components and the number of its pull request. */
export function plainSubject(subject: string): string {
  let text = subject.trim().replace(NUMBERS, '');
  for (let prefixes = 0; prefixes < 4; prefixes++) {
    const rest = text.replace(PREFIX, '');
    if (rest === text || rest === '') break;
    text = rest;
  }
  return text;
}
