import { certificationView } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { entriesOf } from '../entries.ts';
import { assertReadsRegister } from '../rights.ts';

const PAGE = 100;

/** The register of certifications, which is not that of dossiers (INT-27). */
export const listCertifications: Act<'listCertifications'> = async (
  context,
  { year, after = 0, limit = PAGE, ...asked },
) => {
  const unit = assertReadsRegister(context, asked.unit);
  const [{ total }, rows] = await Promise.all([
    context.db
      .selectFrom('certification')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .where('unit_key', '=', unit)
      .where('year', '=', year)
      .executeTakeFirstOrThrow(),
    entriesOf(context.db, { unit, year }).where('certification.seq', '>', after).limit(limit).execute(),
  ]);
  return {
    total: Number(total),
    items: rows.map((row) => ({
      ...certificationView(context, row),
      dossierId: row.dossier_id,
      dossierCode: row.dossier_code ?? row.submission_code,
      requester: row.applicant_name,
    })),
  };
};
