import * as v from 'valibot';
import { must } from './wording';

const message = must('1 to 128 letters, digits, dots, dashes or underscores, the first a letter or digit');

export const identifier = v.pipe(v.string(message), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/, message));
