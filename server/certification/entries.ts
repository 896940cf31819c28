import type { Db } from '../platform/database.ts';

/** The entries of the book of a unit and year with who asked for each, in the order of their numbers. */
export const entriesOf = (db: Db, { unit, year }: { unit: string; year: number }) =>
  db
    .selectFrom('certification')
    .innerJoin('dossier', 'dossier.id', 'certification.dossier_id')
    .selectAll('certification')
    .select(['dossier.code as dossier_code', 'dossier.submission_code', 'dossier.applicant_name'])
    .where('certification.unit_key', '=', unit)
    .where('certification.year', '=', year)
    .orderBy('certification.book')
    .orderBy('certification.seq');
