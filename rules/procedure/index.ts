export { procedureDifference, type ComparedProcedure, type ProcedureDifference } from './difference.ts';
