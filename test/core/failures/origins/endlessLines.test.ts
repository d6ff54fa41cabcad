import assert from 'node:assert/strict';
import { isTrivial } from '../../../../src/core/failures/origins/trivial';

describe('a line that says nothing of what the code does', () => {
  it('is one of brackets, a keyword, a comment, or what is brought in', () => {
    for (const line of [
      ...['', '  });', 'else {', 'fi', '// why', '# why', ' * why', '-- why', '<!-- why -->', '"""Why."""'],
      ...['import a from "a";', 'from a import b', 'use std::fmt;', 'using System;', 'package main', "require('a')"],
    ])
      assert.equal(isTrivial(line), true, line);
    for (const line of ['a = b', '#if A', 'use = 1', 'using (a) {', 'else if (a)', 'usage', 'return a'])
      assert.equal(isTrivial(line), false, line);
  });

  it('is told soon, however long it is', () => {
    for (const begin of ['use ', 'from ', 'export {', 'require', ''])
      for (const unit of [' ', 'a ', ';', '} '])
        assert.equal(isTrivial(`${begin}x${unit.repeat(10 ** 6)}=(`), false, begin + unit);
  });
});
