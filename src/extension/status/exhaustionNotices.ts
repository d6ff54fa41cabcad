import * as vscode from 'vscode';
import { exhaustionsOf, type KnownPolicies } from '../../core/reliability/exhaustion';
import type { Slo } from '../../core/report/report';
import { printable } from '../../views/foreign';
import { placeOf } from '../place';
import type { Heard } from '../session';
import { settingsFor } from '../settings';
import { unlinked } from '../unlinked';
import type { Snooze } from './snooze';

const KEY = 'momentum.policies';
/** Characters of a foreign name that a notification has room for. */
const LONGEST_NAME = 60;
const MOST_NAMES = 3;

/** By the machine and the root of a repository. */
type Known = Readonly<Record<string, KnownPolicies>>;

/** Tells once that a budget came to be exhausted, as soon as the endpoint says so in this window. */
export class ExhaustionNotices {
  /** @param show Shows the figures of a repository. */
  constructor(
    private readonly memory: vscode.Memento,
    private readonly snooze: Pick<Snooze, 'untilOf' | 'choose'>,
    private readonly show: (root: string) => void,
  ) {}

  async tell({ root, report, heard }: Heard): Promise<void> {
    const fresh = report.slos.filter(({ source }) => heard.includes(source));
    if (fresh.length === 0) return;
    const known = this.memory.get<Known>(KEY, {});
    const now = exhaustionsOf(known[placeOf(root)] ?? {}, fresh, Date.now());
    await this.memory.update(KEY, { ...known, [placeOf(root)]: now.known });
    if (now.exhausted.length === 0 || !settingsFor().notifications || this.snooze.untilOf(root) !== null) return;
    const [show, snooze] = [vscode.l10n.t('Show'), vscode.l10n.t('Snooze…')];
    const pressed = await vscode.window.showWarningMessage(
      sentence(report.repository.name, now.exhausted),
      show,
      snooze,
    );
    if (pressed === show) this.show(root);
    if (pressed === snooze) await this.snooze.choose(root);
  }
}

function sentence(repository: string, slos: readonly Slo[]): string {
  const where = inNotification(repository);
  const names = slos.slice(0, MOST_NAMES).map(({ id }) => inNotification(id));
  const more = slos.length - names.length;
  const list = names.join(', ');
  if (more > 0) return vscode.l10n.t('The error budgets of {0} and {1} more in {2} are exhausted.', list, more, where);
  return names.length === 1
    ? vscode.l10n.t('The error budget of {0} in {1} is exhausted.', list, where)
    : vscode.l10n.t('The error budgets of {0} in {1} are exhausted.', list, where);
}

/** Foreign text: on one line, no longer than there is room for, and without links. */
function inNotification(text: string): string {
  const characters = [...unlinked(printable(text))];
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME - 1).join('')}…` : characters.join('');
}
