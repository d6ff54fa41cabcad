import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import manifest from '../../package.json';
import words from '../../package.nls.json';
import { filesBelow } from '../support/files';
import { root } from '../support/paths';

const { commands, configuration } = manifest.contributes;
const settings = Object.entries<object & { default: unknown; scope: string }>(configuration.properties);
const code = filesBelow(path.join(root, 'src/extension'), '.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** What the pattern's group holds, each once. */
const found = (pattern: RegExp, text: string) =>
  [...new Set([...text.matchAll(pattern)].flatMap(([, name]) => name ?? []))].toSorted();

describe('the manifest', () => {
  it('has the commands that the code registers or runs, and no others', () => {
    const names = commands.map(({ command }) => command).toSorted();
    assert.deepEqual(found(/'(momentum\.(?!panel)\w+)'(?:: \(\) =>|\))/g, code), names);
  });

  it('has the settings that the code reads, and no others', () => {
    const read = found(/(?:setting|configuration\.get)\('([\w.]+)'/g, code).map((key) => `momentum.${key}`);
    assert.deepEqual(settings.map(([key]) => key).toSorted(), read);
  });

  it('offers for the status bar the texts that the code knows', () => {
    const list = /STATUS_BAR_TEXTS = \[(.*?)\]/s.exec(code)?.[1] ?? '';
    assert.deepEqual(configuration.properties['momentum.statusBar.text'].enum.toSorted(), found(/'(\w+)'/g, list));
  });

  for (const [key, { default: value, ...schema }] of settings) {
    it(`gives ${key} a default that it would accept`, () => {
      const ajv = new Ajv({ strict: false });
      assert.ok(ajv.validate(schema, value), ajv.errorsText());
    });
  }

  it('lets no workspace set where endpoints of the user are, nor what is shown to them', () => {
    const own = ['momentum.endpoints', 'momentum.certificates'] as const;
    for (const key of own) assert.equal(configuration.properties[key].scope, 'machine');
    assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, own);
  });

  it('has words for every placeholder, and a place for all words', () => {
    assert.deepEqual(found(/"%([^%"]+)%"/g, JSON.stringify(manifest)), Object.keys(words).toSorted());
  });

  it('is woken for the panel that the code restores', () => {
    const viewType = /VIEW_TYPE = '([\w.]+)'/.exec(code)?.[1];
    assert.ok(manifest.activationEvents.includes(`onWebviewPanel:${viewType}`));
  });
});
