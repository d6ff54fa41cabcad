import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/paths';

const bundle = (file: string) => path.join(root, 'dist', file);

/** The packages that a bundle holds. */
function packagesOf(name: string): string[] {
  const { sources }: { sources: string[] } = JSON.parse(readFileSync(bundle(`${name}.js.map`), 'utf8'));
  const packages = sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
  return [...new Set(packages)].toSorted();
}

describe('the bundle of the extension', () => {
  it('holds no package that reads, sends or edits: those have bundles of their own', () => {
    assert.deepEqual(packagesOf('extension'), ['@vscode/l10n', 'valibot']);
    assert.ok(packagesOf('worker').includes('simple-git'), 'The map of a bundle names its packages.');
    assert.ok(packagesOf('client').includes('axios'));
    assert.ok(packagesOf('sharedFileText').includes('jsonc-parser'));
    assert.ok(!packagesOf('worker').includes('axios'), 'Requests are the host’s.');
  });

  it('is at most 150 kB', () => {
    assert.ok(statSync(bundle('extension.js')).size <= 150_000);
  });
});
