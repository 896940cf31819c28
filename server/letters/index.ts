import './tables.ts';

export { lettersActs } from './routes.ts';
export { LETTER_JOBS } from './watch.ts';
