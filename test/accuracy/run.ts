import path from 'node:path';
import { checkRepository } from './checkRepository';

// npm run accuracy -- PATH …: the report of each repository against what git itself says, change by change.

const AS_OF = process.env['AS_OF'];

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('Name the repositories to check: npm run accuracy -- PATH …');
  process.exit(2);
}
let differences = 0;
for (const folder of folders) differences += checkRepository(path.resolve(folder), AS_OF);
console.log(differences === 0 ? 'No differences.' : `${differences} differences.`);
process.exit(differences === 0 ? 0 : 1);
