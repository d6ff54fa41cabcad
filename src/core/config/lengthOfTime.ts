import * as v from 'valibot';
import { must } from './wording';

const message = must('a length of time, like 5m, 6h or 30d');

export const lengthOfTime = v.pipe(v.string(message), v.regex(/^[1-9]\d{0,5}[mhdw]$/, message));
