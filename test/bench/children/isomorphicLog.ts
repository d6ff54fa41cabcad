import fs from 'node:fs';
import { log } from 'isomorphic-git';

// The last commits of a history, without their files, as isomorphic-git reads them. Prints how many.

const [gitdir = '.', ref = 'HEAD', depth = '1'] = process.argv.slice(2);
log({ fs, gitdir, ref, depth: Number(depth) }).then(
  (commits) => console.log(commits.length),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
