import type { CopyUse } from '@motcua/contract/certification';
import { localDate } from '@motcua/rules/calendar';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';

/** Dossiers that were sent with the bytes of a copy, the newest first; not the one it was made in. */
export async function usesOf(
  { db, reference }: Context,
  { sha256, dossier_id }: { sha256: string | null; dossier_id: string },
): Promise<CopyUse[]> {
  if (sha256 === null) return [];
  const held = reference.current();
  const rows = await db
    .selectFrom('dossier_file as file')
    .innerJoin('dossier', 'dossier.id', 'file.dossier_id')
    .select(['dossier.id', 'code', 'submission_code', 'procedure_name', 'intake_unit', 'authority'])
    .select((eb) => eb.fn.min('file.uploaded_at').as('at'))
    .where('file.sha256', '=', sha256)
    .where('file.removed_at', 'is', null)
    .where('dossier.id', '<>', dossier_id)
    .where('dossier.state', '<>', 'DRAFT')
    .groupBy('dossier.id')
    .orderBy('at', 'desc')
    .execute();
  return rows.map(({ id, code, submission_code, procedure_name, intake_unit, authority, at }) => {
    const date = localDate(held.calendar, at);
    return {
      dossierId: id,
      dossierCode: code ?? submission_code,
      procedureName: procedure_name,
      unit: unitRef(held, intake_unit, date),
      authority: unitRef(held, authority, date),
      date,
    };
  });
}
