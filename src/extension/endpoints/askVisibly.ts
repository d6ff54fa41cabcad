import * as vscode from 'vscode';
import type { Answers, Question } from '../../protocol';
import { type Hooks, type MeasuringThread, Unanswered } from '../measuringThread';

/** Has the thread try endpoints, visibly; undefined where the user had enough of waiting. @throws Unanswered on a bug. */
export async function askVisibly<Q extends Question>(
  thread: Pick<MeasuringThread, 'ask'>,
  question: Q,
  title: string,
  exchange: Hooks['exchange'],
): Promise<Answers[Q['kind']] | undefined> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, cancellable: true, title },
    async (_, token) => {
      const cancel = new AbortController();
      token.onCancellationRequested(() => cancel.abort());
      try {
        return await thread.ask(question, cancel.signal, { exchange });
      } catch (error) {
        if (error instanceof Unanswered && error.cancelled) return undefined;
        throw error;
      }
    },
  );
}
