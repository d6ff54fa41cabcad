import type { Problem } from '../../../core/problem';
import { type HeardAlert, mostSevereFirst } from '../../../core/report/alerts';
import type { Alert } from '../../../core/report/report';
import { type Fields, isFields, textIn, timestampIn } from '../fields';

const MOST_ALERTS = 5000;

export interface DecodedAlerts {
  readonly alerts: readonly HeardAlert[];
  readonly problems: readonly Problem[];
}

/** The answer to a question for alerts; what isn't one is counted. @param source The endpoint's id. */
export function decodeAlerts(body: unknown, source: string): DecodedAlerts {
  const fix = 'Check its url: it is what stands before /api/v2 of an Alertmanager.';
  const problem = (what: string): Problem => ({ code: 'badAlerts', message: `${source}: ${what}.`, fix, source });
  if (!Array.isArray(body)) return { alerts: [], problems: [problem('the answer is not a list of alerts')] };
  const told = body.filter(isFields).filter(({ labels }) => isFields(labels));
  const alerts = told.map((item) => alertOf(item, source)).toSorted(mostSevereFirst);
  return {
    alerts: alerts.slice(0, MOST_ALERTS),
    problems: [
      ...(told.length < body.length ? [problem(`${body.length - told.length} of its alerts can't be read`)] : []),
      ...(told.length > MOST_ALERTS
        ? [
            {
              ...problem(`of its ${told.length} alerts the ${MOST_ALERTS} most severe are read`),
              fix: 'Give it a "filter".',
            },
          ]
        : []),
    ],
  };
}

function alertOf(item: Fields, source: string): HeardAlert {
  const labels = fieldsIn(item, 'labels');
  const annotations = fieldsIn(item, 'annotations');
  return {
    name: textIn(labels, 'alertname') ?? 'unnamed',
    severity: textIn(labels, 'sloth_severity') ?? textIn(labels, 'severity'),
    state: stateIn(fieldsIn(item, 'status')),
    service: textIn(labels, 'sloth_service') ?? textIn(labels, 'service'),
    startsAt: timestampIn(item, 'startsAt'),
    summary: textIn(annotations, 'summary') ?? textIn(annotations, 'description'),
    source,
    sloNames: sloNamesIn(labels),
  };
}

/** Whoever keeps it from being told: a silence, an inhibition, or hours in which all is mute. */
function stateIn({ state, silencedBy, inhibitedBy }: Fields): Alert['state'] {
  if (state !== 'suppressed') return 'firing';
  return isFilled(inhibitedBy) && !isFilled(silencedBy) ? 'inhibited' : 'silenced';
}

/** As Sloth, Pyrra, Grafana and slo-generator label the alerts of an SLO. */
function sloNamesIn(labels: Fields): readonly string[] {
  const [service, slo] = [textIn(labels, 'sloth_service'), textIn(labels, 'sloth_slo')];
  const ofSloth = service !== null && slo !== null ? `${service}-${slo}` : null;
  const others = ['slo', 'grafana_slo_uuid', 'grafana_slo_name', 'slo_name'].map((name) => textIn(labels, name));
  return [textIn(labels, 'sloth_id'), ofSloth, ...others, slo].filter((name) => name !== null);
}

function fieldsIn(fields: Fields, key: string): Fields {
  const value = fields[key];
  return isFields(value) ? value : {};
}

function isFilled(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}
