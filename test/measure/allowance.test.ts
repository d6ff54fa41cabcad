import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allowanceOf } from '../../src/measure/allowance';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';

describe('the allowance for finding origins', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  const SECONDS = { secondsADay: 2 };

  it('is one for all that is looked at in a day', async () => {
    const [one, other] = [allowanceOf(SECONDS, folder.path), allowanceOf(SECONDS, folder.path)];
    await one.spend(1500);
    assert.equal(await other.refusal(), null);
    await other.spend(500);
    for (const each of [one, other, allowanceOf(SECONDS, folder.path)])
      assert.match((await each.refusal()) ?? '', /^The 2 seconds a day .* are used up; .*UTC\.$/);
  });

  it('begins anew each day, and keeps nothing of the days before', async () => {
    writeFileSync(path.join(folder.path, 'origins-spent-2001-02-03'), '9000\n');
    const allowance = allowanceOf(SECONDS, folder.path);
    assert.equal(await allowance.refusal(), null);
    await allowance.spend(1);
    const [file, ...others] = readdirSync(folder.path);
    assert.match(file ?? '', /^origins-spent-20\d\d-\d\d-\d\d$/);
    assert.deepEqual(others, []);
  });

  it('takes what is no number for nothing', async () => {
    const allowance = allowanceOf(SECONDS, folder.path);
    await allowance.spend(1);
    const [file = ''] = readdirSync(folder.path);
    writeFileSync(path.join(folder.path, file), 'NaN\n-7000\nInfinity\n1e999\nlots\n1999.5\n');
    assert.equal(await allowance.refusal(), null);
    await allowance.spend(1);
    assert.notEqual(await allowance.refusal(), null);
  });

  it('is over where what is spent can not be written down', async () => {
    const file = path.join(folder.path, 'file');
    writeFileSync(file, '');
    const allowance = allowanceOf(SECONDS, path.join(file, 'histories'));
    await allowance.spend(1);
    assert.match((await allowance.refusal()) ?? '', /^The time that it takes could not be written down: .*\.$/);
  });

  it('counts for itself where nothing is kept', async () => {
    const allowance = allowanceOf(SECONDS, null);
    await allowance.spend(2000);
    assert.notEqual(await allowance.refusal(), null);
  });

  it('has no end where none was set', async () => {
    const allowance = allowanceOf({ secondsADay: null }, folder.path);
    await allowance.spend(1e9);
    assert.deepEqual([await allowance.refusal(), readdirSync(folder.path)], [null, []]);
  });
});
