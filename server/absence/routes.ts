import { endAbsence } from './acts/end-absence.ts';
import { markAbsent } from './acts/mark-absent.ts';
import { listAbsences } from './queries/list-absences.ts';

export const absenceActs = { listAbsences, markAbsent, endAbsence };
