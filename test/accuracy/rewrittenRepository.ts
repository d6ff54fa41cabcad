import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { SECOND } from '../../src/core/time/instant';
import { jsonOf } from '../../src/views/json';
import { anyEvent, happen } from '../support/anyRewriting';
import type { Grown } from '../support/growth';
import { reportOf } from '../support/reporting';
import { Repository } from '../support/repository';

/** That what was kept of earlier looks at a repository never shows: the report is that of a first look, byte for byte. */
export function staysCurrent() {
  return fc.asyncProperty(fc.array(look, { minLength: 2, maxLength: 8, size: 'max' }), async (looks) => {
    await using repository = await Repository.create({ bare: true });
    const keep = path.join(repository.home, 'kept');
    let grown: readonly Grown[] = [];
    for (const { event, asOfBack } of looks) {
      grown = await happen(event, repository, grown);
      const seen = asOfBack === null ? undefined : grown.at(-1 - asOfBack);
      const asOf = seen ? seen.at * SECOND : LATER;
      const warm = await reportOf(repository.path, { asOf, keep });
      const cold = await reportOf(repository.path, { asOf });
      assert.equal(jsonOf(warm), jsonOf(cold));
    }
  });
}

/** As of a commit that was made some before the last one, or of the far future. */
const look = fc.record({ event: anyEvent, asOfBack: fc.option(fc.nat({ max: 9 }), { freq: 3 }) });
const LATER = Date.parse('2030-01-01T00:00:00Z');
