import assert from 'node:assert/strict';
import { programOf } from '../../../src/sources/git/program';

const PATH = 'relative;.;C:\\Tools;C:\\Program Files\\Git\\cmd';
const GIT = 'C:\\Program Files\\Git\\cmd\\git.exe';
const isThere = (file: string) => file === GIT;

describe('The git program', () => {
  it('on Windows is the one on the PATH, never one of the repository', () => {
    assert.equal(programOf('git', 'win32', PATH, isThere), GIT);
    assert.equal(programOf('git.exe', 'win32', PATH, isThere), GIT);
    assert.match(programOf('git', 'win32', 'relative;.', isThere), /nowhere/);
  });

  it('is the one whose path is given', () => {
    assert.equal(programOf(GIT, 'win32', '', isThere), GIT);
    assert.equal(programOf('C:/Git/git.exe', 'win32', '', isThere), 'C:/Git/git.exe');
    assert.equal(programOf('/usr/bin/git', 'linux', '', isThere), '/usr/bin/git');
  });

  it('elsewhere is looked up by the system', () => {
    assert.equal(programOf('git', 'linux', PATH, isThere), 'git');
    assert.equal(programOf('git', 'darwin', PATH, isThere), 'git');
  });
});
