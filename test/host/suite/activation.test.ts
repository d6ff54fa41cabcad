import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually';
import { extension } from './extension';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

describe('the extension', () => {
  before('starts by itself once the window has started', () =>
    eventually(() => assert.ok(extension().isActive, 'It is not active.')),
  );

  it('offers the commands of its manifest and no others', async () => {
    const { contributes }: Manifest = extension().packageJSON;
    const registered = (await vscode.commands.getCommands(true)).filter((name) => name.startsWith('momentum.'));
    assert.deepEqual(registered.toSorted(), contributes.commands.map(({ command }) => command).toSorted());
  });

  it('has the settings of its manifest, at their defaults', () => {
    const { contributes }: Manifest = extension().packageJSON;
    const actual = Object.keys(contributes.configuration.properties).map((key) => [
      key,
      vscode.workspace.getConfiguration().get(key),
    ]);
    const expected = Object.entries(contributes.configuration.properties).map(([key, setting]) => [
      key,
      setting.default,
    ]);
    assert.deepEqual(actual, expected);
  });

  it('gives nothing away to other extensions', () => {
    assert.equal(extension().exports, undefined);
  });
});
