import * as vscode from 'vscode';
import type { Urge } from '../../core/endpoints/polling';
import type { Verdict } from '../../core/failures/verdict';
import type { Hint } from '../../core/report/report';
import type { WindowState } from '../../protocol';
import { lastReportOf } from '../repositoryStates';
import { wantedRepository } from '../shownRepository';
import type { PrivateVerdicts } from './privateVerdicts';

export interface JudgementSurroundings {
  readonly session: { readonly state: WindowState; refresh(urge: Urge): Promise<void> };
  readonly verdicts: PrivateVerdicts;
  readonly log: Pick<vscode.LogOutputChannel, 'error'>;
}

/** What the user says of hints: that one is no failure, or that it is one after all. What asks is loaded when it first asks. */
export class Judgements {
  constructor(private readonly around: JudgementSurroundings) {}

  /** The user chooses the hint. */
  async choose(): Promise<void> {
    const root = wantedRepository(this.around.session.state);
    if (root === null) return;
    const { pickHint } = await import('./pickHint');
    const hint = await pickHint(this.#hintsOf(root));
    if (hint) await (hint.verdict ? this.undo(root, hint.failed.commit) : this.judge(root, hint.failed.commit));
  }

  /** @param commit The very commit that failed, by a hint. */
  async judge(root: string, commit: string): Promise<void> {
    const hint = this.#hintOf(root, commit);
    if (!hint) return;
    const { askVerdict } = await import('./askVerdict');
    const said = await askVerdict(hint);
    if (!said) return;
    const verdict: Verdict = { failed: commit, ...said };
    await this.#keeping(root, async () => {
      if (verdict.by === 'team') return (await import('./teamVerdicts')).addTeamVerdict(root, verdict);
      await this.around.verdicts.add(root, verdict);
      void this.#offerUndo(root, verdict);
      return true;
    });
  }

  /** @param commit The very commit that failed, by a hint that was judged to be none. */
  async undo(root: string, commit: string): Promise<void> {
    const verdict = this.#hintOf(root, commit)?.verdict;
    if (verdict) await this.#undo(root, verdict);
  }

  async #undo(root: string, { by, failed }: Verdict): Promise<void> {
    await this.#keeping(root, async () => {
      if (by === 'team') return (await import('./teamVerdicts')).removeTeamVerdict(root, failed);
      await this.around.verdicts.remove(root, failed);
      return true;
    });
  }

  async #offerUndo(root: string, verdict: Verdict): Promise<void> {
    const undo = vscode.l10n.t('Undo');
    const told = vscode.l10n.t('The hint counts as no failure, for you alone.');
    if ((await vscode.window.showInformationMessage(told, undo)) === undo) await this.#undo(root, verdict);
  }

  /** Renews the figures where something was kept, and says so where it could not be. */
  async #keeping(root: string, keep: () => Promise<boolean>): Promise<void> {
    try {
      if (await keep()) await this.around.session.refresh('clock');
    } catch (error) {
      this.around.log.error(error instanceof Error ? error : String(error));
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The judgement could not be kept for {0}. The log tells more.', root),
      );
    }
  }

  #hintsOf(root: string): readonly Hint[] {
    return lastReportOf(this.around.session.state, root)?.hints ?? [];
  }

  #hintOf(root: string, commit: string): Hint | undefined {
    return this.#hintsOf(root).find(({ failed }) => failed.commit === commit);
  }
}
