import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a real server answered: Prometheus 2.42, VictoriaMetrics and vmalert 1.79. */
export function fixture(name: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`./fixtures/${name}.json`, import.meta.url)), 'utf8'));
}
