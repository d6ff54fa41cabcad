/** A Prometheus' answer to one query at an instant (Unix seconds). */
export function vectorOf(value: string, at: number): string {
  return JSON.stringify({
    status: 'success',
    data: { resultType: 'vector', result: [{ metric: {}, value: [at, value] }] },
  });
}

const PART = /label_replace\(([^]*?)\n,"momentum","(\d+)","",""\)/g;

/**
 * Answers a form with a query, or with many of them as one, as Prometheus would.
 * @param valueOf What a query counts; undefined for no series.
 */
export function batchReply(
  form: string,
  valueOf: (query: string, at: number) => number | string | undefined,
  now: number,
): string {
  const params = new URLSearchParams(form);
  const parts = [...(params.get('query') ?? '').matchAll(PART)];
  const [start, end, step] = ['start', 'end', 'step'].map((name) => Number(params.get(name) ?? Number.NaN));
  const time = Number(params.get('time') ?? now);
  const isRange = params.has('start');
  const times = isRange ? timesOf(start ?? 0, end ?? 0, step ?? 1) : [time];
  const result = parts.flatMap(([, query = '', number]) => {
    const values = times.flatMap((at) => {
      const value = valueOf(query, at);
      return value === undefined ? [] : [[at, String(value)]];
    });
    if (values.length === 0) return [];
    return [{ metric: { momentum: number }, ...(isRange ? { values } : { value: values[0] }) }];
  });
  return JSON.stringify({ status: 'success', data: { resultType: isRange ? 'matrix' : 'vector', result } });
}

function timesOf(start: number, end: number, step: number): number[] {
  const count = Math.round((end - start) / step) + 1;
  return Array.from({ length: count }, (_, index) => (start * 1000 + index * step * 1000) / 1000);
}
