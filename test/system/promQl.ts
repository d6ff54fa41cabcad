import { SLOS, WINDOW_DAYS } from './shop';

/** How often a service's errors hold its error budget, computed by the server itself at an instant (Unix seconds). */
export async function budgetsByServer(
  url: string,
  window: string,
  at: number,
): Promise<Readonly<Record<string, number | null>>> {
  return valuesOf(url, at, ({ errors, total, objective }) =>
    `(((${errors}) or vector(0)) / (${total}) / (1 - ${objective}))`.replaceAll('{{window}}', window),
  );
}

/** Share of the window's hours in which something was recorded, likewise. @param at A full hour. */
export async function coverageByServer(url: string, at: number): Promise<Readonly<Record<string, number | null>>> {
  const hours = WINDOW_DAYS * 24;
  // a second less than the window: its first instant is the end of the hour before
  const steps = `[${hours * 3600 - 1}s:1h]`;
  return valuesOf(
    url,
    at,
    ({ total }) => `(count_over_time((${total.replaceAll('{{window}}', '1h')})${steps}) / ${hours})`,
  );
}

/** One request for all: a service's name is put on its value. */
async function valuesOf(url: string, at: number, queryOf: (slo: (typeof SLOS)[number]) => string) {
  const query = SLOS.map((slo) => `label_replace(${queryOf(slo)}, "slo", "${slo.id}", "", "")`).join(' or ');
  const body = new URLSearchParams({ query, time: String(at) });
  const response = await fetch(`${url}/api/v1/query`, { method: 'POST', body });
  const { data } = (await response.json()) as {
    data: { result: readonly { metric: { slo: string }; value: readonly [number, string] }[] };
  };
  const values = data.result.map(({ metric, value }) => [metric.slo, finite(Number(value[1]))] as const);
  return { ...Object.fromEntries(SLOS.map(({ id }) => [id, null])), ...Object.fromEntries(values) };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
