export { carryAbsence } from './carry-absence.ts';
export { handOn } from './hand-on.ts';
export { absenceActs } from './routes.ts';
