import { isoInstant } from '@motcua/rules/calendar';
import { certificationNumber } from '@motcua/rules/certification';
import { todayOf } from '../../catalogue/index.ts';
import { unitName } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';

/** Whether a copy counts, for whoever has it in hand: its number and who certified when, nothing of a person. */
export const checkCertifiedCopy: Act<'checkCertifiedCopy'> = async ({ db, reference }, { code }) => {
  const row = await db
    .selectFrom('certification')
    .selectAll()
    .where('code', '=', code.replaceAll(/\s/g, '').toUpperCase())
    .where('sha256', 'is not', null)
    .executeTakeFirst();
  if (row === undefined || row.sha256 === null) return { standing: 'UNKNOWN', copy: null };
  const held = reference.current();
  const iso = (at: Date): string => isoInstant(held.calendar, at);
  return {
    standing: row.revoked_at === null ? 'VALID' : 'REVOKED',
    copy: {
      code: row.code,
      number: certificationNumber(row.seq, row),
      unit: unitName(held, row.unit_key, todayOf(held, row.certified_at)),
      certifiedAt: iso(row.certified_at),
      pages: row.pages,
      sha256: row.sha256,
      revokedAt: row.revoked_at === null ? null : iso(row.revoked_at),
    },
  };
};
