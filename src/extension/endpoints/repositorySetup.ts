import { basename } from 'node:path';
import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../core/config/config';
import type { EndpointConfig } from '../../core/config/endpoint';
import { contentOf, resolvedAlone } from '../../core/config/resolved';
import type { Probe } from '../../core/endpoints/probe';
import { inFull } from '../../core/problem';
import type { Exchange } from '../../http/exchange';
import type { Permit } from '../../http/permission';
import type { MeasuringThread } from '../measuringThread';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { SharedFile } from '../sharedFile/sharedFile';
import type { Trust } from '../trust/trust';
import { unlinked } from '../unlinked';
import { askVisibly } from './askVisibly';
import { wants } from './choice';
import type { Setup } from './setup';

export interface SetupSurroundings {
  readonly thread: Pick<MeasuringThread, 'ask'>;
  readonly trust: Pick<Trust, 'allow' | 'askToken' | 'permissionFor'>;
  readonly texts: ReadOnlyTexts;
  exchangeWith(permit: Permit): Exchange;
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

  hasToken(id: string, url: string, auth: 'bearer' | 'basic'): Promise<boolean> {
    return this.around.trust.askToken({ id, origin: new URL(url).origin, auth });
  }

  async probe(endpoint: EndpointConfig): Promise<Probe | undefined> {
    const { origin } = new URL(endpoint.url);
    const permission = await this.around.trust.permissionFor(origin, endpoint.auth, this.#internal.has(origin));
    const exchange = this.around.exchangeWith(async ({ url }) =>
      new URL(url).origin === origin ? permission : { refusal: { kind: 'notAgreed', origin: new URL(url).origin } },
    );
    const title = vscode.l10n.t('Asking {0}', origin);
    const question = { kind: 'probe', endpoint: resolvedAlone(endpoint) } as const;
    const probe = await askVisibly(this.around.thread, question, title, exchange);
    if (probe?.trouble?.code !== 'privateAddress') return probe;
    if (!(await vouchesFor(origin))) return undefined;
    this.#internal.add(origin);
    return this.probe(endpoint);
  }

  async explain({ trouble }: Probe, text: string): Promise<void> {
    const diagnosis = vscode.l10n.t('Show Diagnosis');
    const sentences = unlinked(trouble ? inFull(trouble) : '');
    if ((await vscode.window.showWarningMessage(sentences, diagnosis)) === diagnosis)
      await vscode.window.showTextDocument(this.around.texts.uriOf('diagnosis.txt', text));
  }

  async write(endpoint: EndpointConfig): Promise<void> {
    const { withEndpoint } = await import('../sharedFile/sharedFileText');
    const before = await this.file.read();
    const after = withEndpoint(before, endpoint);
    if (after === null) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('{0} is not what it must be, so nothing was added to it. Correct it first.', CONFIG_FILE),
      );
      return;
    }
    const [old, now] = [before ?? '', after].map((text) => this.around.texts.uriOf(CONFIG_FILE, text));
    await vscode.commands.executeCommand(
      'vscode.diff',
      old,
      now,
      vscode.l10n.t('{0}: as it is ↔ as it would be', CONFIG_FILE),
    );
    const question = vscode.l10n.t('Write {0} to {1}, as shown?', endpoint.id, CONFIG_FILE);
    if (!(await wants(question, vscode.l10n.t('Write'), vscode.l10n.t('Discard')))) return;
    const { origin } = new URL(endpoint.url);
    const agreement = { id: endpoint.id, origin, content: contentOf(resolvedAlone(endpoint)) };
    const internal = this.#internal.has(origin);
    await this.around.trust.allow(this.root, { ...agreement, internal, at: Date.now() });
    await this.file.write(after);
    await this.file.show();
    await this.around.refresh();
  }
}

function vouchesFor(origin: string): Promise<boolean> {
  const question = vscode.l10n.t('{0} is at a private address. Is it a server of your own network?', origin);
  return wants(question, vscode.l10n.t('Yes, it is ours'));
}
