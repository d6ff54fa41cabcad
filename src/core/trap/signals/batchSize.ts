import type { Change } from '../../history/change';
import type { Look } from '../look';
import { byFactor, named, type Signal, unseen } from '../signal';
import { typicalOf } from '../typical';
import { AFTER, BEFORE, pooled } from '../weeks';

/** Files that people's changes touched. */
export function batchSize(look: Look): Signal {
  const sized = look.changes.map((changes, week) =>
    week < BEFORE ? [] : changes.filter(({ files }) => files !== null && files > 0),
  );
  const filesOf = ({ files }: Change) => files ?? 0;
  const typical = typicalOf(
    look,
    sized.map((changes) => changes.map(filesOf)),
    pooled(look.counts),
  );
  if (!typical) return unseen('batchSize', 'Batch size: no change of a window shows which files it touched.');
  return {
    state: 'seen',
    signal: 'batchSize',
    aboutReliability: false,
    unit: 'files',
    noun: 'Files of the typical change',
    ...typical,
    matters: byFactor(typical.before, typical.after, 1.25),
    changes: named(
      sized.slice(AFTER).map((changes) => changes.filter((change) => filesOf(change) > typical.after)),
      ({ sha }) => sha,
    ),
    releases: [],
  };
}
