import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The extension under test. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('team-momentum.team-momentum');
  assert.ok(found, 'The extension is not here.');
  return found;
}
