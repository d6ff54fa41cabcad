import * as vscode from 'vscode';
import type { Hint } from '../../core/report/report';
import { place } from '../../views/commitWords';
import { printable } from '../../views/foreign';
import { hintGroups } from '../../views/hintGroups';
import { confidenceInWords, verdictInWords } from '../../views/hintWords';

interface Item extends vscode.QuickPickItem {
  readonly hint?: Hint;
}

/** The hint that the user chooses; undefined where there is none, or none is chosen. */
export async function pickHint(hints: readonly Hint[]): Promise<Hint | undefined> {
  if (hints.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no hint to judge.'));
    return undefined;
  }
  const { counted, likely, caught, possible, dismissed } = hintGroups(hints);
  const items = [
    ...titled(vscode.l10n.t('say that it is no failure'), [...counted, ...likely, ...caught, ...possible]),
    ...titled(vscode.l10n.t('take the judgement back'), dismissed),
  ];
  const picked = await vscode.window.showQuickPick<Item>(items, {
    title: vscode.l10n.t('Which hint do you judge?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.hint;
}

function titled(title: string, hints: readonly Hint[]): Item[] {
  const separator = { label: title, kind: vscode.QuickPickItemKind.Separator };
  return hints.length > 0 ? [separator, ...hints.map(itemOf)] : [];
}

function itemOf(hint: Hint): Item {
  return {
    label: withoutIcons(place(hint.failed)),
    description: withoutIcons(hint.verdict ? verdictInWords(hint.verdict) : confidenceInWords(hint)),
    detail: withoutIcons(hint.evidence),
    hint,
  };
}

/** Foreign text for a list, where VS Code makes an icon of `$(name)`. */
function withoutIcons(text: string): string {
  return printable(text).replaceAll('$(', '$\u2060(');
}
