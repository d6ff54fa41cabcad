import * as vscode from 'vscode';
import type { ResolvedEndpoint } from '../../core/config/resolved';
import type { Probe } from '../../core/endpoints/probe';
import type { Permission } from '../../http/permission';
import { lazyClient } from '../lazyClient';
import { type MeasuringThread, Unanswered } from '../measuringThread';

/** Tries an endpoint, visibly; undefined where the user had enough of waiting. @throws Unanswered on a bug of ours. */
export function probeVisibly(
  thread: Pick<MeasuringThread, 'ask'>,
  endpoint: ResolvedEndpoint,
  permission: Permission,
): Promise<Probe | undefined> {
  const { origin } = new URL(endpoint.url);
  const exchange = lazyClient(async ({ url }) =>
    new URL(url).origin === origin ? permission : { refusal: { kind: 'notAgreed', origin: new URL(url).origin } },
  );
  const title = vscode.l10n.t('Asking {0}', origin);
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, cancellable: true, title },
    async (_, token) => {
      const cancel = new AbortController();
      token.onCancellationRequested(() => cancel.abort());
      try {
        return await thread.ask({ kind: 'probe', endpoint }, cancel.signal, { exchange });
      } catch (error) {
        if (error instanceof Unanswered && error.cancelled) return undefined;
        throw error;
      }
    },
  );
}
