import * as l10n from '@vscode/l10n';

/** By what two contents of an endpoint differ, in a phrase: `its address, 2 queries`. */
export function differences(before: string, after: string): string {
  const [old, now] = [before, after].map(fieldsOf);
  const { slos: oldSlos, ...oldRest } = old ?? {};
  const { slos: nowSlos, ...nowRest } = now ?? {};
  const keys = [...new Set([...Object.keys(oldRest), ...Object.keys(nowRest)])];
  const changed = keys.filter((key) => !isSame(oldRest[key], nowRest[key]));
  const named = NAMED.filter(([key]) => changed.includes(key)).map(([, words]) => words());
  const others = changed.some((key) => !NAMED.some(([name]) => name === key)) ? [l10n.t('its settings')] : [];
  const phrases = [...new Set([...named, ...others, ...sloDifferences(byId(oldSlos), byId(nowSlos))])];
  return phrases.length > 0 ? phrases.join(', ') : l10n.t('details of its SLOs');
}

type Fields = Readonly<Record<string, unknown>>;

/** In the order in which it matters. */
const NAMED: readonly (readonly [key: string, words: () => string])[] = [
  ['url', () => l10n.t('its address')],
  ['auth', () => l10n.t('its kind of credential')],
  ['headers', () => l10n.t('its headers')],
  ['type', () => l10n.t('its kind')],
  ['params', () => l10n.t('its parameters')],
  ['filter', () => l10n.t('its filter')],
  ['discover', () => l10n.t('what is looked for there')],
  ['include', () => l10n.t('what is looked for there')],
];

function sloDifferences(before: ReadonlyMap<string, Fields>, after: ReadonlyMap<string, Fields>): string[] {
  const added = [...after.keys()].filter((id) => !before.has(id)).length;
  const removed = [...before.keys()].filter((id) => !after.has(id)).length;
  const changed = [...after].flatMap(([id, now]) => {
    const old = before.get(id);
    return old ? Object.keys({ ...old, ...now }).filter((key) => !isSame(old[key], now[key])) : [];
  });
  const queries = changed.filter((key) => key === 'errors' || key === 'total').length;
  const aims = changed.filter((key) => key === 'objective' || key === 'window').length;
  return [
    ...(added === 0 ? [] : [added === 1 ? l10n.t('1 more SLO') : l10n.t('{0} more SLOs', added)]),
    ...(removed === 0 ? [] : [removed === 1 ? l10n.t('1 SLO less') : l10n.t('{0} SLOs less', removed)]),
    ...(queries === 0 ? [] : [queries === 1 ? l10n.t('1 query') : l10n.t('{0} queries', queries)]),
    ...(aims === 0 ? [] : [l10n.t('what is aimed at')]),
  ];
}

function fieldsOf(content: string): Fields {
  try {
    return asFields(JSON.parse(content));
  } catch {
    return {};
  }
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function byId(slos: unknown): Map<string, Fields> {
  const all = Array.isArray(slos) ? slos.map(asFields) : [];
  return new Map(all.map((slo) => [String(slo['id']), slo]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
