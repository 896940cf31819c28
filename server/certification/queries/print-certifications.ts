import { isoInstant } from '@motcua/rules/calendar';
import { bookName, CERTIFICATION_BOOKS } from '@motcua/rules/certification';
import { regimeOn } from '@motcua/rules/regime';
import { todayOf } from '../../catalogue/index.ts';
import { authorityHeader, printed } from '../../dossier/index.ts';
import { unitName } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { entriesOf } from '../entries.ts';
import { assertReadsRegister } from '../rights.ts';

/** More entries than this do not go on one printed book. */
const LONGEST = 5_000;

/** Sổ chứng thực as it is printed and kept (NĐ 23/2015/NĐ-CP Đ.14). */
export const printCertifications: Act<'printCertifications'> = async (context, { year, as, ...asked }) => {
  const unit = assertReadsRegister(context, asked.unit);
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const iso = (at: Date): string => isoInstant(held.calendar, at);
  const rows = await entriesOf(context.db, { unit, year })
    .limit(LONGEST + 1)
    .execute();
  if (rows.length > LONGEST)
    throw new Refusal(
      'INVALID_INPUT',
      `Sổ có hơn ${LONGEST} dòng nên không in một lần được. Xem trên màn hình.`,
    );
  return printed(
    {
      kind: 'CERTIFICATION_BOOK',
      regime: regimeOn(today),
      header: authorityHeader(context, unit),
      qrUrl: `${context.origin}/ban-sao`,
      certifyingUnit: unitName(held, unit, today),
      year,
      bookName: bookName({
        book: rows[0]?.book ?? CERTIFICATION_BOOKS[0],
        year,
        volume: rows[0]?.volume ?? 1,
      }),
      entryCount: rows.length,
      asOf: iso(context.now),
      entries: rows.map((row) => ({
        seq: row.seq,
        certifiedAt: iso(row.certified_at),
        requester: row.applicant_name,
        documentName: row.document_name,
        documentNumber: row.document_number ?? undefined,
        documentIssuer: row.document_issuer ?? undefined,
        signer: `${row.signer}, ${row.signed_by.position}`,
        copies: row.copies,
        pages: row.pages,
        electronic: row.source_file === null ? ('PAPER' as const) : ('ELECTRONIC' as const),
        note: row.revoke_reason === null ? undefined : `Đã thu hồi: ${row.revoke_reason}`,
      })),
    },
    `so-chung-thuc-${year}`,
    as,
  );
};
