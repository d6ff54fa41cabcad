/** Documents of other tools, as their YAML says them. */

export const SLOTH = {
  version: 'prometheus/v1',
  service: 'checkout',
  labels: { owner: 'shop' },
  slos: [
    {
      name: 'availability',
      objective: 99.9,
      sli: {
        events: {
          error_query: 'sum(rate(http_requests_total{job="checkout",code=~"5.."}[{{.window}}]))',
          total_query: 'sum(rate(http_requests_total{job="checkout"}[{{.window}}]))',
        },
      },
      alerting: { name: 'CheckoutErrors', page_alert: { disable: true } },
    },
  ],
};

export const PYRRA = {
  apiVersion: 'pyrra.dev/v1alpha1',
  kind: 'ServiceLevelObjective',
  metadata: { name: 'catalog-errors', namespace: 'monitoring', labels: { prometheus: 'k8s' } },
  spec: {
    target: '99.5',
    window: '4w',
    indicator: {
      ratio: {
        errors: { metric: 'http_requests_total{job="catalog",code=~"5.."}' },
        total: { metric: 'http_requests_total{job="catalog"}' },
      },
    },
  },
};

const metric = (query: string, more: object = {}) => ({
  metricSource: { type: 'Prometheus', spec: { query }, ...more },
});

export const OPEN_SLO = {
  apiVersion: 'openslo/v1',
  kind: 'SLO',
  metadata: { name: 'search-availability', displayName: 'Search' },
  spec: {
    service: 'search',
    indicator: {
      metadata: { name: 'good' },
      spec: {
        ratioMetric: {
          counter: true,
          good: metric('sum(http_requests_total{job="search",code!~"5.."})'),
          total: metric('sum(http_requests_total{job="search"})'),
        },
      },
    },
    timeWindow: [{ duration: '28d', isRolling: true }],
    budgetingMethod: 'Occurrences',
    objectives: [{ target: 0.995 }],
  },
};

export { metric };
