import { isAbsolute } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Certificate } from '../../http/permission';

/** What the setting momentum.certificates says. */
export interface Certificates {
  readonly byOrigin: ReadonlyMap<string, Certificate>;
  /** What can't be used of it, each as a sentence. */
  readonly faults: readonly string[];
}

const FILES = ['cert', 'key', 'ca'] as const;

/** An origin that has a fault has no certificate at all. */
export function certificatesFrom(setting: unknown): Certificates {
  const byOrigin = new Map<string, Certificate>();
  const faults: string[] = [];
  for (const [address, files] of Object.entries(isObject(setting) ? setting : {})) {
    const origin = originIn(address);
    const fault =
      origin === null ? l10n.t('it is not an https origin like https://prometheus.example.com') : faultOf(files);
    if (fault === null && origin !== null && isObject(files)) byOrigin.set(origin, files);
    else faults.push(l10n.t('The setting momentum.certificates has no use for {0}: {1}.', address, fault ?? ''));
  }
  return { byOrigin, faults };
}

function originIn(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { origin, protocol, href } = new URL(address);
  return protocol === 'https:' && href === `${origin}/` ? origin : null;
}

function faultOf(files: unknown): string | null {
  if (!isObject(files) || Object.keys(files).length === 0) return l10n.t('it names no files');
  const unknown = Object.keys(files).find((key) => !FILES.some((name) => name === key));
  if (unknown !== undefined) return l10n.t('it knows {0}, not {1}', FILES.join(', '), unknown);
  const relative = Object.entries(files).find(([, file]) => typeof file !== 'string' || !isAbsolute(file));
  if (relative) return l10n.t('{0} must be the absolute path of a PEM file', relative[0]);
  if ('cert' in files !== 'key' in files) return l10n.t('cert and key go together');
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
