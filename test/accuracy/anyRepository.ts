import fc from 'fast-check';
import { HOUR, SECOND } from '../../src/core/time/instant';
import { anyHistory } from '../support/anyHistory';
import { grow } from '../support/growth';
import { reportOf } from '../support/reporting';
import { Repository } from '../support/repository';
import { checkReport } from './checkReport';
import { wordsOf } from './difference';

/** That the report of any repository, as of any instant, says what git says of it. */
export function agreesWithGit() {
  return fc.asyncProperty(
    anyHistory(),
    fc.nat({ max: 3 }),
    fc.nat({ max: 30 }),
    fc.oneof(fc.constant(0), fc.nat({ max: 300 })),
    async (steps, mainBack, seenBack, hoursLater) => {
      await using repository = await Repository.create({ bare: true });
      const grown = await grow(repository, steps, { mainBack });
      const seen = grown.at(-1 - seenBack) ?? grown.at(-1);
      const asOf = (seen?.at ?? 0) * SECOND + hoursLater * HOUR;
      const report = await reportOf(repository.path, { asOf });
      const differences = await checkReport(repository.path, report, 1);
      if (differences.length > 0) throw new Error(differences.map(wordsOf).join('\n'));
    },
  );
}
