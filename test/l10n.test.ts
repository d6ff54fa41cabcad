import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { filesBelow } from './support/files';
import { root } from './support/paths';

describe('The sentences for translators', () => {
  it('are those of the code (npm run fix writes them anew)', async () => {
    const files = filesBelow(path.join(root, 'src'), '.ts', []);
    const inCode = await getL10nJson(files.map((file) => ({ extension: '.ts', contents: readFileSync(file, 'utf8') })));
    const onDisk: unknown = JSON.parse(readFileSync(path.join(root, 'l10n/bundle.l10n.json'), 'utf8'));
    assert.deepEqual(onDisk, inCode);
  }).timeout(60_000);
});
