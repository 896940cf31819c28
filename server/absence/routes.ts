import { endAbsence } from './acts/end-absence.ts';
import { markAbsent } from './acts/mark-absent.ts';
import { listAbsences } from './queries/list-absences.ts';
import { listLoad } from './queries/list-load.ts';
import { listOwnerless } from './queries/list-ownerless.ts';

export const absenceActs = { listAbsences, listLoad, listOwnerless, markAbsent, endAbsence };
