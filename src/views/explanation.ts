import { COMPONENTS, type ComponentName } from '../core/momentum/momentum';
import type { MeasurementName, Report } from '../core/report/report';
import type { SignalName } from '../core/trap/trap';
import type { Explanation } from './explained';
import { explainFigure } from './explainFigure';
import { explainComponent, explainMomentum } from './explainMomentum';
import { explainSlo } from './explainSlo';
import { explainSignal, explainTrap } from './explainTrap';
import { signalTest } from './signalFormula';

/** Each signal once, and none forgotten. */
const SIGNALS = Object.keys({
  changes: 0,
  releases: 0,
  recoveryTime: 0,
  changeFailureHints: 0,
  hotfixShare: 0,
  burnRate: 0,
  errorBudget: 0,
  sloDebt: 0,
  alertVolume: 0,
  reworkShare: 0,
  batchSize: 0,
  pipelineDuration: 0,
  pipelineFailureRate: 0,
  hiddenCoupling: 0,
  definitionDrift: 0,
} satisfies Readonly<Record<SignalName, 0>>) as SignalName[];

/** What can be explained of a report, by name: the index and its parts, the verdict and its signals, figures, SLOs. */
export function explainable(report: Report): string[] {
  return [...new Set([...ownNames(report), ...report.slos.map(({ id }) => nameOfSlo(id, report))])];
}

/** Undefined for what nothing of the report is called. */
export function explanationOf(report: Report, name: string): Explanation | undefined {
  if (name === 'momentum') return explainMomentum(report);
  if (name === 'trap') return explainTrap(report);
  if (isComponent(name)) return explainComponent(name, report);
  if (isMeasurement(name, report)) return withSignal(explainFigure(name, report), report);
  if (isSignal(name)) return explainSignal(name, report);
  const slo = report.slos.find(({ id }) => nameOfSlo(id, report) === name);
  return slo && explainSlo(name, slo, report);
}

/** A figure of the same name as a signal tells of both. */
function withSignal(figure: Explanation, report: Report): Explanation {
  const { name } = figure;
  if (!isSignal(name) || !report.trap.evidence.some(({ signal }) => signal === name)) return figure;
  const { says, inputs, behind } = explainSignal(name, report);
  return {
    ...figure,
    says: [...figure.says, ...says],
    formula: `${figure.formula} ${signalTest(name)}`,
    inputs: [...figure.inputs, ...inputs],
    behind: [...figure.behind, ...behind],
  };
}

function ownNames({ measurements }: Report): string[] {
  return ['momentum', ...COMPONENTS, 'trap', ...SIGNALS, ...Object.keys(measurements)];
}

/** An SLO may be called as something else is. */
function nameOfSlo(id: string, report: Report): string {
  return ownNames(report).includes(id) ? `slo:${id}` : id;
}

function isComponent(name: string): name is ComponentName {
  return COMPONENTS.some((component) => component === name);
}

function isSignal(name: string): name is SignalName {
  return SIGNALS.some((signal) => signal === name);
}

function isMeasurement(name: string, { measurements }: Report): name is MeasurementName {
  return Object.hasOwn(measurements, name);
}
