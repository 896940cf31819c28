export { carryAbsence } from './carry-absence.ts';
export { absenceActs } from './routes.ts';
