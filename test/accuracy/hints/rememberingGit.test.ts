import assert from 'node:assert/strict';
import type { Git } from '../../../src/sources/git/git';
import { rememberingGit } from './rememberingGit';

describe('a remembering git', () => {
  it('asks once and says the same again', async () => {
    let asked = 0;
    const git: Git = {
      text: () => Promise.reject(new Error('not asked')),
      stream(args, onChunk) {
        asked++;
        const chunk = Buffer.from(args.join(' '));
        onChunk(chunk);
        // what read it may use the memory again
        chunk.fill(0);
        return Promise.resolve();
      },
    };
    const remembering = rememberingGit(git);
    for (let i = 0; i < 2; i++) assert.equal(await remembering.text(['log', '-1']), 'log -1');
    assert.equal(asked, 1);
    await remembering.text(['log', '-2']);
    assert.equal(asked, 2);
  });
});
