import * as v from 'valibot';
import { WRITTEN_DURATION } from '../time/duration';
import { must } from './wording';

const message = must('a length of time, like 5m, 6h or 30d');

export const lengthOfTime = v.pipe(v.string(message), v.regex(WRITTEN_DURATION, message));
