import assert from 'node:assert/strict';
import { isTrivial } from '../../../../src/core/failures/origins/trivial';

describe('a line of code', () => {
  const trivial = [
    ...[
      '',
      '  ',
      '\t}',
      '});',
      '{ }',
      '],',
      '} else {',
      'else:',
      'try {',
      'return;',
      'break;',
      'pass',
      'end',
      'fi',
      'done',
    ],
    ...['// why', ' * of a comment', '*/', '/* x */', '# why', '-- why', '<!-- why -->', '"""', '#include <stdio.h>'],
    ...[
      'import os',
      "import { a } from 'b';",
      'from os import path',
      "require 'json'",
      'using System;',
      'use std::io;',
    ],
    ...['package main', "export * from './a';", "include 'x.php';"],
  ];
  const telling = [
    ...[
      'return 0;',
      'x += 1',
      '*p = 1;',
      '**kwargs',
      'else if (x) {',
      '#define MAX 3',
      '#if DEBUG',
      '-x,',
      'breaker = 1',
    ],
    ...['package = find()', "const fs = require('fs');", 'using (var x = y) {', 'end_at = 3', 'done = true;', '--i;'],
    ...['export const a = 1;', 'use(x);', 'imported = 1'],
  ];
  for (const line of trivial) it(`says nothing: ${line}`, () => assert.equal(isTrivial(line), true));
  for (const line of telling) it(`says something: ${line}`, () => assert.equal(isTrivial(line), false));
});

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
