import * as vscode from 'vscode';
import type { Slo } from '../../core/reliability/slo';
import { burnRates } from '../../views/burnRates';
import { nameOf } from '../../views/sloName';
import { goal, remainingInWords, stateInWords } from '../../views/sloWords';

/** Lets the user choose among the SLOs that were found, each with its figures; undefined where they gave up. */
export async function chooseSlos(slos: readonly Slo[], title: string): Promise<readonly Slo[] | undefined> {
  const picked = await vscode.window.showQuickPick(
    slos.map((slo) => ({
      label: nameOf(slo),
      description: goal(slo),
      detail: [stateInWords(slo.state), remainingInWords(slo), burnRates(slo), slo.reason]
        .filter((fact) => fact !== null)
        .join(', '),
      picked: true,
      slo,
    })),
    {
      canPickMany: true,
      title,
      placeHolder: vscode.l10n.t('Which ones concern this repository?'),
      matchOnDetail: true,
    },
  );
  return picked?.map(({ slo }) => slo);
}
