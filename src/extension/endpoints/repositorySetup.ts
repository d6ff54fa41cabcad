import { basename } from 'node:path';
import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../core/config/config';
import type { EndpointConfig } from '../../core/config/endpoint';
import { contentOf, type ResolvedEndpoint } from '../../core/config/resolved';
import type { Probe } from '../../core/endpoints/probe';
import type { Certificate, Permission } from '../../http/permission';
import type { Agreements } from '../agreements';
import { lazyClient } from '../lazyClient';
import type { MeasuringThread } from '../measuringThread';
import type { Tokens } from '../tokens';
import { unlinked } from '../unlinked';
import { askVisibly } from './askVisibly';
import type { Setup } from './setup';
import { SharedFile } from './sharedFile';
import { withEndpoint } from './sharedFileText';

export interface SetupSurroundings {
  readonly thread: Pick<MeasuringThread, 'ask'>;
  readonly agreements: Pick<Agreements, 'allow'>;
  readonly tokens: Pick<Tokens, 'of'>;
  /** Whether the user gave a token for an origin. */
  askToken(origin: string, auth: 'bearer' | 'basic'): Promise<boolean>;
  certificateOf(origin: string): Certificate | null;
  showText(name: string, text: string): Promise<void>;
  compareTexts(name: string, before: string, after: string): Promise<void>;
  refresh(): Promise<void>;
}

/** Adds endpoints to the shared file of one repository. */
export class RepositorySetup implements Setup {
  readonly name: string;
  readonly file: SharedFile;
  /** Origins that the user vouched for. */
  readonly #internal = new Set<string>();

  constructor(
    private readonly root: string,
    private readonly around: SetupSurroundings,
  ) {
    this.name = basename(root);
    this.file = new SharedFile(root);
  }

  async hasToken(url: string, auth: 'bearer' | 'basic'): Promise<boolean> {
    const { origin } = new URL(url);
    return (await this.around.tokens.of(origin)) !== null || this.around.askToken(origin, auth);
  }

  async probe(endpoint: EndpointConfig): Promise<Probe | undefined> {
    const { origin } = new URL(endpoint.url);
    const permission: Permission = {
      secret: endpoint.auth === 'none' ? null : await this.around.tokens.of(origin),
      internal: this.#internal.has(origin),
      certificate: this.around.certificateOf(origin),
    };
    const exchange = lazyClient(async ({ url }) =>
      new URL(url).origin === origin ? permission : { refusal: { kind: 'notAgreed', origin: new URL(url).origin } },
    );
    const title = vscode.l10n.t('Asking {0}', origin);
    const question = { kind: 'probe', endpoint: resolved(endpoint) } as const;
    const probe = await askVisibly(this.around.thread, question, title, exchange);
    if (probe?.trouble?.code !== 'privateAddress') return probe;
    if (!(await vouchesFor(origin))) return undefined;
    this.#internal.add(origin);
    return this.probe(endpoint);
  }

  explain({ trouble }: Probe, text: string): void {
    const diagnosis = vscode.l10n.t('Show Diagnosis');
    void vscode.window.showWarningMessage(unlinked(`${trouble?.message} ${trouble?.fix ?? ''}`), diagnosis).then((answer) => {
      if (answer === diagnosis) void this.around.showText(vscode.l10n.t('Diagnosis'), text);
    });
  }

  async write(endpoint: EndpointConfig): Promise<void> {
    const before = await this.file.read();
    const after = withEndpoint(before, endpoint);
    if (after === null) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('{0} is not what it must be, so nothing was added to it. Correct it first.', CONFIG_FILE),
      );
      return;
    }
    await this.around.compareTexts(CONFIG_FILE, before ?? '', after);
    const write = vscode.l10n.t('Write');
    const question = vscode.l10n.t('Write {0} to {1}, as shown? Commit the file to share it with your team.', endpoint.id, CONFIG_FILE);
    if ((await vscode.window.showInformationMessage(question, write, vscode.l10n.t('Discard'))) !== write) return;
    const { origin } = new URL(endpoint.url);
    const agreement = { id: endpoint.id, origin, content: contentOf(resolved(endpoint)) };
    await this.around.agreements.allow(this.root, [
      { ...agreement, internal: this.#internal.has(origin), at: Date.now() },
    ]);
    await this.file.write(after);
    await this.around.refresh();
  }
}

/** As it would be asked before its files of SLOs are read: those that are added have none. */
function resolved(endpoint: EndpointConfig): ResolvedEndpoint {
  if (endpoint.type !== 'prometheus') return endpoint;
  return { ...endpoint, slos: typeof endpoint.slos === 'string' ? [] : (endpoint.slos ?? []) };
}

async function vouchesFor(origin: string): Promise<boolean> {
  const yes = vscode.l10n.t('It Is Ours');
  const question = vscode.l10n.t('{0} is at a private address. Is it a server of your own network?', unlinked(origin));
  return (await vscode.window.showWarningMessage(question, yes)) === yes;
}
