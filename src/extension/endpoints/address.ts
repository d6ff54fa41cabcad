import { parseConfig } from '../../core/config/parseConfig';

/** What is wrong with an address by the shared file's own rules; undefined if nothing is. */
export function addressFault(url: string): string | undefined {
  const parsed = parseConfig({ version: 1, endpoints: [{ id: 'x', type: 'json', url }] });
  return parsed.state === 'valid' ? undefined : parsed.faults[0]?.sentence;
}
