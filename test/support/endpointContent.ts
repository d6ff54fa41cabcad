import { contentOf, type ResolvedPrometheus } from '../../src/core/config/resolved';
import type { Agreement } from '../../src/core/endpoints/agreement';

const slo = {
  id: 'checkout',
  objective: 0.999,
  window: '30d',
  errors: 'sum(increase(errors[{{window}}]))',
  total: 'sum(increase(total[{{window}}]))',
};

/** A Prometheus endpoint with two SLOs. */
export function endpoint(more: Partial<ResolvedPrometheus> = {}): ResolvedPrometheus {
  return {
    id: 'metrics',
    type: 'prometheus',
    url: 'https://prometheus.example.com/tenant',
    auth: 'none',
    slos: [slo, { ...slo, id: 'search' }],
    ...more,
  };
}

/** That it may be asked. */
export function agreementOn(more: Partial<ResolvedPrometheus> = {}): Agreement {
  const one = endpoint(more);
  return { id: one.id, origin: new URL(one.url).origin, content: contentOf(one) };
}
