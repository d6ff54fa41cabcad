import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually';
import { copiedReport } from './copiedReport';
import { look } from './folders';

describe('the setting momentum.window', () => {
  const set = (value: string | undefined) =>
    vscode.workspace.getConfiguration('momentum').update('window', value, vscode.ConfigurationTarget.Workspace);
  const says = (length: RegExp) => eventually(async () => assert.match(await copiedReport(), length));

  before(() => look('shop', 'shop.ts'));
  afterEach(() => set(undefined));

  it('says how far the figures look back, from the moment it changes', async () => {
    await says(/· 90 days to .*[^]*\| 2 changes in 90 days/);
    await set('30d');
    await says(/· 30 days to .*[^]*\| 1 change in 30 days/);
  });

  it('gives way to its default when it makes no sense', async () => {
    await set('30d');
    await says(/· 30 days to /);
    await set('a while');
    await says(/· 90 days to /);
  });
});
