import * as l10n from '@vscode/l10n';
import type { Report } from '../../core/report/report';
import { componentRows } from '../../views/componentTable';
import { turnInWords } from '../../views/momentumTurn';
import { verdictWord } from '../../views/trapWords';
import { share } from '../../views/words';
import { type Row, unbroken } from './tooltipRow';

/** The verdict, the index and its components, in the tooltip. */
export function momentumRows(report: Report): Row[] {
  const { verdict, sentence } = report.trap;
  return [
    {
      title: unbroken(l10n.t('Velocity trap')),
      value: verdict === 'unknown' ? null : verdictWord(verdict),
      facts: [sentence],
    },
    indexRow(report),
    ...componentRows(report).map(({ name, title, score, figure, target }) => ({
      // beneath the index
      title: `└ ${unbroken(title)}`,
      value: report.momentum.components[name].score === null ? null : score,
      facts: target === null ? [figure] : [figure, target],
    })),
  ];
}

function indexRow({ momentum }: Report): Row {
  const { index, band, reason, coverage } = momentum;
  const title = unbroken(l10n.t('Momentum index'));
  const known = l10n.t('{0} of the weights known', share(coverage));
  if (index === null) return { title, value: null, facts: [...(reason === null ? [] : [reason]), known] };
  return {
    title,
    value: String(Math.round(index)),
    facts: [
      turnInWords(momentum),
      ...(band === null ? [] : [l10n.t('band {0} to {1}', ...band.map(Math.round))]),
      known,
    ],
  };
}
