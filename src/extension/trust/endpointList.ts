import * as vscode from 'vscode';
import type { Agreement } from '../../core/endpoints/agreement';
import { formatInstant } from '../../core/time/instant';
import { minute } from '../../views/dates';
import type { Agreed } from './agreed';
import type { Agreements } from './agreements';
import { type Consent, wordsToAllow } from './consent';
import type { ContentView } from './contentView';
import { remarkOn, type Wish } from './wish';

/** What nobody agreed to of a repository. */
export interface UnaskedOf {
  readonly root: string;
  readonly unasked: readonly Agreement[];
}

/** A row that does something when it is picked; false ends the list. */
interface Row extends vscode.QuickPickItem {
  readonly run?: () => Promise<boolean>;
}

/** What was agreed to on this machine and what waits for it, to be looked at, allowed and forgotten. */
export class EndpointList {
  constructor(
    private readonly agreements: Agreements,
    private readonly consent: Consent,
    private readonly view: ContentView,
    private readonly onChange: () => void,
  ) {}

  /** Until the user has had enough. @param selected The repository that is shown; null without one. */
  async open(selected: UnaskedOf | null): Promise<void> {
    const title = vscode.l10n.t('Endpoints that may be asked');
    let goesOn: boolean | undefined = true;
    while (goesOn) {
      const rows = [...(selected ? this.#waiting(selected) : []), ...this.#agreed()];
      if (rows.length === 0) {
        void vscode.window.showInformationMessage(vscode.l10n.t('No endpoint was allowed, and none waits for it.'));
        return;
      }
      const row = await vscode.window.showQuickPick(rows, { title, matchOnDescription: true });
      goesOn = await row?.run?.();
    }
  }

  #waiting({ root, unasked }: UnaskedOf): Row[] {
    const agreed = new Set(this.agreements.of(root).map(({ content }) => content));
    const waiting = this.consent.wishesOf(root, unasked).filter(({ content }) => !agreed.has(content));
    const rows = waiting.map((wish) => ({
      label: wish.id,
      description: wish.origin,
      detail: remarkOn(wish),
      run: () => choose(wish, [this.#allowing(root, wish), this.#showing(wish)]),
    }));
    return headed(vscode.l10n.t('Not allowed yet'), rows);
  }

  #agreed(): Row[] {
    return this.agreements.all().flatMap(({ root, agreed }) => {
      const rows = agreed.toReversed().map((each) => ({
        label: each.id,
        description: each.origin,
        detail: [
          each.internal ? vscode.l10n.t('internal server') : undefined,
          vscode.l10n.t('allowed on {0}', minute(formatInstant(each.at))),
        ]
          .filter((words) => words !== undefined)
          .join(' · '),
        run: () => choose(each, this.#choices(root, each, agreed)),
      }));
      return headed(root, rows);
    });
  }

  #choices(root: string, agreed: Agreed, all: readonly Agreed[]): Row[] {
    const isSame = ({ id }: Agreed) => id === agreed.id;
    const versions = all.filter(isSame).length;
    const changing = (label: string, change: () => Promise<void>) => ({ label, run: () => this.#change(change) });
    return [
      this.#showing({ ...agreed, before: undefined }),
      changing(
        agreed.internal ? vscode.l10n.t('Not an Internal Server') : vscode.l10n.t('Mark as Internal Server'),
        () => this.agreements.tick(root, agreed.origin, !agreed.internal),
      ),
      changing(vscode.l10n.t('Forget'), () =>
        this.agreements.forget(root, (each) => isSame(each) && each.content === agreed.content),
      ),
      ...(versions > 1
        ? [
            changing(vscode.l10n.t('Forget All {0} Versions of {1}', versions, agreed.id), () =>
              this.agreements.forget(root, isSame),
            ),
          ]
        : []),
    ];
  }

  #allowing(root: string, wish: Wish): Row {
    return { label: wordsToAllow([wish]), run: () => this.#change(() => this.consent.allow(root, [wish])) };
  }

  #showing(shown: Pick<Wish, 'id' | 'before' | 'content'>): Row {
    return {
      label: vscode.l10n.t('Show What Is Asked'),
      run: async () => {
        await this.view.show([shown]);
        return false;
      },
    };
  }

  async #change(change: () => Promise<void>): Promise<boolean> {
    await change();
    this.onChange();
    return true;
  }
}

/** What to do about one of them; back to the list without a choice. */
async function choose({ id, origin }: Agreement, choices: readonly Row[]): Promise<boolean> {
  const row = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('{0} at {1}', id, origin) });
  return (await row?.run?.()) ?? true;
}

function headed(heading: string, rows: readonly Row[]): Row[] {
  return rows.length === 0 ? [] : [{ label: heading, kind: vscode.QuickPickItemKind.Separator }, ...rows];
}
