/** A name for the endpoint at an address that none of the others has: `prometheus`, `prometheus-2`. */
export function newId(url: string, taken: readonly string[]): string {
  const [label = ''] = new URL(url).hostname.split('.');
  const name = /^[a-z][a-z0-9-]{1,40}$/.test(label) ? label : 'metrics';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? name : `${name}-${count}`;
    if (!taken.includes(id)) return id;
  }
}
