import { endAbsence } from './acts/end-absence.ts';
import { markAbsent } from './acts/mark-absent.ts';
import { listAbsences } from './queries/list-absences.ts';
import { listOwnerless } from './queries/list-ownerless.ts';

export const absenceActs = { listAbsences, listOwnerless, markAbsent, endAbsence };
