import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Candidate, OriginCase, Witness } from '../../../../src/core/failures/origins/originCase';
import { NONE_SIGNS, noneSignsOf, SIGNS, signsOf } from '../../../../src/core/failures/origins/originSigns';
import { originOf } from '../../../../src/core/failures/origins/ranking';
import type { WitnessKind } from '../../../../src/core/failures/origins/witnesses';
import { DAY } from '../../../../src/core/time/instant';

const NOW = Date.parse('2026-03-01T00:00:00Z');

const anyCase: fc.Arbitrary<OriginCase> = fc
  .record({
    kinds: fc.array(fc.tuple(fc.constantFrom<WitnessKind>('removed', 'trivial', 'near'), fc.option(fc.nat(4)))),
    ages: fc.array(fc.integer({ min: -5, max: 2000 }), { maxLength: 5 }),
    files: fc.nat(100),
    distance: fc.nat(60),
    text: fc.string(),
  })
  .map(({ kinds, ages, files, distance, text }) => {
    const hunk = { oldStart: 1, oldCount: 1, newCount: 1, section: '', removed: [text], added: [text] };
    const patch = { message: text, files: [{ oldPath: 'a', newPath: 'a', cut: false, hunks: [hunk] }] };
    return {
      fix: { ...patch, sha: 'fix' },
      witnesses: kinds.map(([kind, by]): Witness => ({ kind, commit: by === null ? null : `c${by}` })),
      candidates: ages.map((age, i): Candidate => {
        return { commit: `c${i}`, committedAt: NOW - age * DAY, files, distance, patch: { ...patch, sha: `c${i}` } };
      }),
    };
  });

describe('the origin of a fix', () => {
  it('is one of the candidates, or none', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const origin = originOf(asked);
        if (origin === null) return;
        assert.ok(asked.candidates.some(({ commit }) => commit === origin.commit));
        assert.ok(origin.chance >= 0.2 && origin.chance <= 1);
        assert.ok(origin.lines >= 0 && origin.lines <= origin.of);
        if (origin.tier === 'unanimous') assert.equal(origin.lines, origin.of);
      }),
    );
  });

  it('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const [one, other] = [originOf(asked), originOf({ ...asked, candidates: asked.candidates.toReversed() })];
        assert.equal(one?.chance.toFixed(9), other?.chance.toFixed(9));
      }),
    );
  });

  it('has finite signs', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        for (const signs of signsOf(asked)) assert.ok(signs.length === SIGNS.length && signs.every(Number.isFinite));
        assert.equal(noneSignsOf(asked).length, NONE_SIGNS.length);
      }),
    );
  });
});
