import { agedReport } from '../../core/report/agedReport';
import type { Report } from '../../core/report/report';
import type { Duration } from '../../core/time/duration';
import type { Instant } from '../../core/time/instant';
import type { RepositoryState, WindowState } from '../../protocol';
import { lastOf } from '../repositoryStates';

/**
 * The state as it may be shown now; itself, where nothing of it has grown too old.
 * @param every From one look to the next; 0 where the clock never looks.
 */
export function agedState(state: WindowState, now: Instant, every: Duration): WindowState {
  if (state.kind !== 'repositories') return state;
  const repositories = state.repositories.map((repository) => {
    const report = lastOf(repository.state);
    const aged = report && agedReport(report, now, every);
    return aged === report || aged === null ? repository : { ...repository, state: withReport(repository.state, aged) };
  });
  const isSame = repositories.every((repository, index) => repository === state.repositories[index]);
  return isSame ? state : { ...state, repositories };
}

function withReport(state: RepositoryState, report: Report): RepositoryState {
  return state.kind === 'measured' ? { ...state, report } : { ...state, last: report };
}
