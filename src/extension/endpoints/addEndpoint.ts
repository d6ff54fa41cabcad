import * as vscode from 'vscode';
import type { EndpointConfig, PrometheusConfig } from '../../core/config/endpoint';
import type { Probe } from '../../core/endpoints/probe';
import { probesText } from '../../views/probeText';
import { addressFault } from './address';
import { wants } from './choice';
import { chooseSlos } from './foundSlos';
import { narrowed } from './narrowed';
import { newId } from './newId';
import type { Setup } from './setup';
import { writtenSlo } from './writtenSlo';

/**
 * Leads from an address to what was found there, to the figures, to the shared file. Nothing is written or asked before
 * the user said so, and each step can be left.
 * @param proposed What a setup link proposes.
 */
export async function addEndpoint(setup: Setup, proposed?: EndpointConfig): Promise<void> {
  const title = vscode.l10n.t('Add Endpoint to {0}', setup.name);
  const url = await askAddress(title, proposed?.url);
  if (!url) return;
  const auth = await askAuth(title, proposed?.auth);
  if (auth === undefined) return;
  const { endpointIds } = await import('../sharedFile/sharedFileText');
  const id = proposed?.id ?? newId(url, endpointIds(await setup.file.read()));
  if (auth !== 'none' && !(await setup.hasToken(id, url, auth))) return;

  const found = await firstThatAnswers(setup, candidates(proposed, { id, url, auth }));
  if (!found) return;
  const chosen = await chosenOf(setup, title, found);
  if (chosen) await setup.write(chosen);
}

/** An endpoint that answered, and what it said. */
interface Found {
  readonly endpoint: EndpointConfig;
  readonly probe: Probe;
}

function askAddress(title: string, value: string | undefined): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The address of a Prometheus, an Alertmanager or a document of metrics'),
    placeHolder: 'https://prometheus.example.com',
    ...(value !== undefined && { value }),
    ignoreFocusOut: true,
    // before anything is typed there is nothing wrong
    validateInput: (text) => (text === '' ? undefined : addressFault(text)),
  });
}

async function askAuth(
  title: string,
  proposed: EndpointConfig['auth'] | undefined,
): Promise<EndpointConfig['auth'] | undefined> {
  const items = [
    { label: vscode.l10n.t('No credential'), auth: 'none' },
    { label: vscode.l10n.t('A token'), description: 'Authorization: Bearer', auth: 'bearer' },
    { label: vscode.l10n.t('User and password'), description: 'Authorization: Basic', auth: 'basic' },
  ] as const;
  const picked = await vscode.window.showQuickPick(
    items.toSorted((one, other) => Number(other.auth === proposed) - Number(one.auth === proposed)),
    { title, placeHolder: vscode.l10n.t('What does it want?'), ignoreFocusOut: true },
  );
  return picked?.auth;
}

/** What may be at an address, the likeliest first; a link says what it is. */
function candidates(
  proposed: EndpointConfig | undefined,
  at: Pick<EndpointConfig, 'id' | 'url' | 'auth'>,
): readonly EndpointConfig[] {
  if (proposed) return [{ ...proposed, ...at }];
  return [
    { ...at, type: 'prometheus' },
    { ...at, type: 'alertmanager' },
    { ...at, type: 'json' },
  ];
}

async function firstThatAnswers(setup: Setup, endpoints: readonly EndpointConfig[]): Promise<Found | undefined> {
  const probes: Probe[] = [];
  for (const endpoint of endpoints) {
    const probe = await setup.probe(endpoint);
    if (!probe) return undefined;
    if (!probe.trouble) return { endpoint, probe };
    probes.push(probe);
    // another kind of endpoint would not be reached either
    if (probe.checks.some(({ name, state }) => name === 'api' && state === 'unknown')) break;
  }
  const [first] = probes;
  if (first) await setup.explain(first, probesText({ probes: [first], problems: [] }));
  return undefined;
}

async function chosenOf(setup: Setup, title: string, { endpoint, probe }: Found): Promise<EndpointConfig | undefined> {
  if (endpoint.type !== 'prometheus') return endpoint;
  if (probe.slos.length === 0) return withWrittenSlo(setup, title, endpoint);
  const chosen = await chooseSlos(probe.slos, title);
  // who chose none wants nothing of it
  return chosen && chosen.length > 0 ? narrowed(endpoint, chosen, probe.slos) : undefined;
}

/** Where no objective was found, the user writes one, and sees its figures before the file is written. */
async function withWrittenSlo(
  setup: Setup,
  title: string,
  endpoint: PrometheusConfig,
): Promise<EndpointConfig | undefined> {
  const question = vscode.l10n.t('No SLO was found at {0}. Write one by two queries?', endpoint.url);
  if (!(await wants(question, vscode.l10n.t('Write queries')))) return undefined;
  const slo = await writtenSlo(title);
  if (!slo) return undefined;
  const written: EndpointConfig = { ...endpoint, slos: [slo] };
  const probe = await setup.probe(written);
  if (!probe) return undefined;
  return (await chooseSlos(probe.slos, title)) && written;
}
