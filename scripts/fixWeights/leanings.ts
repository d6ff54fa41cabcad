import { stemsOf } from '../../src/core/failures/fixes/stems';

// What words of software say to whoever knows none of the repositories. Weights start here, and what is learnt moves them.

const STRONG =
  'fix bug crash leak segfault segv deadlock regression broken hang panic use-after-free double-free off-by-one ' +
  'out-of-bounds overflow underflow uninitialized infinite incorrect incorrectly wrong wrongly';
const DEFECT =
  'invalid missing avoid prevent ensure properly proper correct correctly null undefined nan nil none race fail failure ' +
  'error exception issue problem loop duplicate stale corrupt corruption dangling accidentally unexpected unexpectedly ' +
  'handle respect honor honour preserve restore escape guard ignore unable cannot cant never always still break broke ' +
  'repair resolve mismatch freeze stuck incomplete twice bounds nullptr flicker erroneous erroneously bogus spurious ' +
  'spuriously garbage lost lose shouldnt must doesnt didnt isnt arent wasnt unsafe negative empty hung oops mistake ' +
  'mistakenly misleading trailing sanitize reject assert assertion abort bail fallback edge case correctness sigsegv ' +
  'leakage uaf oom truncate timeout reset recover recursion recursive sometimes actually otherwise';
const CONDITION = 'not only when if without should';
const PHRASES =
  'no longer|should not|do not|does not|not found|use after|in case|make sure|only when|only if|if no|not be|not work|' +
  'was not|is not|not set|not to|instead of|edge case|double free|memory leak|null pointer|out of|work with|' +
  'on windows|add missing|off by|even if|even when';
const FEATURE =
  'add support introduce implement bump upgrade rename refactor cleanup release prepare deprecate typo comment comments ' +
  'changelog lint roll stabilize';
const WORK =
  'new allow improve optimize update move remove document docs convert migrate simplify extract split feature option ' +
  'enable switch drop expose extend reduce reorganize tidy clarify reword format formatting test tests experimental ' +
  'initial create define merge replace use unused dead internal inline helper reuse share generate benchmark faster ' +
  'speed performance lazy cache telemetry flaky eslint prettier ci workflow publish version dependency dependencies deps ' +
  'minor tweak cosmetic style whitespace log debug trace readme license example revert backport api command flag ' +
  'configurable customize modernize rework rewrite restructure consolidate unify deduplicate centralize port factor adopt';

/** Small, tested changes of code that was there before repair things; large ones build. */
const SHAPE: Readonly<Record<string, number>> = {
  'code and test': 0.4,
  '1 code files': 0.4,
  'many code files': -0.6,
  '<=5 lines': 0.3,
  '<=10 lines': 0.3,
  '<=500 lines': -0.7,
  '<=1500 lines': -0.9,
  huge: -1,
  'adds only': -0.3,
  'deletes only': -0.5,
};

/** By sign. A word of the body says less than one of the subject, and those of other work nothing: fixes are told at length. */
export function leanings(): Map<string, number> {
  const signs = new Map<string, number>();
  for (const [words, weight, inBody] of [
    [DEFECT, 0.5, 0.2],
    [STRONG, 1.2, 0.5],
    [CONDITION, 0.3, null],
    [WORK, -0.4, null],
    [FEATURE, -0.7, null],
  ] as const) {
    for (const stem of stemsOf(words)) {
      signs.set(stem, weight);
      if (inBody !== null) signs.set(`~${stem}`, inBody);
      if (weight < 0) signs.set(`^${stem}`, 0.7 * weight);
    }
  }
  for (const phrase of PHRASES.split('|')) signs.set(stemsOf(phrase).join(' '), 0.4);
  for (const [sign, weight] of Object.entries(SHAPE)) signs.set(sign, weight);
  return signs;
}
