import { simpleGit } from 'simple-git';

// The whole history with the files of each commit, as simple-git itself reads it.

const [folder = '.', ...revisions] = process.argv.slice(2);
simpleGit(folder)
  .log(['--name-status', '--no-renames', ...revisions])
  .then(
    ({ total }) => console.log(total),
    (error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
