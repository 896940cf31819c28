import { isoInstant, localDate } from '@motcua/rules/calendar';
import { regimeOn } from '@motcua/rules/regime';
import { todayOf } from '../../catalogue/index.ts';
import { unitName } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { appointmentOf } from '../appointment.ts';
import { printed } from '../print.ts';
import { assertKeepsRegister, entriesOf, fileName, yearOf } from '../register.ts';
import { unitHeader } from '../slips.ts';

/** More entries than this do not go on one printed book. */
const LONGEST = 5_000;

/** Sổ theo dõi hồ sơ as it is printed and kept (2018 Mẫu 06, 2025 Mẫu 07). */
export const printRegister: Act<'printRegister'> = async (context, { as, ...book }) => {
  assertKeepsRegister(context, book.unit);
  const held = context.reference.current();
  const iso = (at: Date | null): string | undefined =>
    at === null ? undefined : isoInstant(held.calendar, at);
  const rows = await entriesOf(context, book, { limit: LONGEST + 1 });
  if (rows.length > LONGEST)
    throw new Refusal(
      'INVALID_INPUT',
      `Sổ có hơn ${LONGEST} dòng. Xem trên màn hình hoặc in theo từng lĩnh vực.`,
    );
  const today = todayOf(held, context.now);
  const { to } = yearOf(context, book.year);
  const closed = context.now >= to;
  const date = closed ? `${book.year}-12-31` : today;
  return printed(
    {
      kind: 'REGISTER',
      regime: regimeOn(date),
      header: { ...unitHeader(context, book.unit, `STD-${book.year}`), date },
      qrUrl: `${context.origin}/tra-cuu`,
      intakeUnit: unitName(held, book.unit, date),
      sector: book.sector,
      year: book.year,
      bookNo: String(rows[0]?.register_book ?? 1).padStart(2, '0'),
      openedAt: `${book.year}-01-01`,
      entryCount: rows.length,
      firstSeq: rows[0]?.register_seq ?? undefined,
      lastSeq: rows.at(-1)?.register_seq ?? undefined,
      ...(closed ? { closedAt: date } : { asOf: isoInstant(held.calendar, context.now) }),
      entries: rows.map((row) => ({
        seq: row.register_seq ?? 0,
        dossierCode: row.code ?? row.submission_code,
        procedureName: row.procedure_name,
        applicantName: row.applicant_name,
        applicantAddress: row.applicant.address,
        phone: row.applicant.phone || undefined,
        handlingUnit: unitName(held, row.authority, localDate(held.calendar, row.accepted_at ?? context.now)),
        receivedAt: iso(row.accepted_at),
        dueAt: iso(appointmentOf(row)),
        returnedAt: iso(row.returned_at),
        resultChannel: row.result_channel,
        note: row.paper_number === null ? undefined : `Sổ giấy số ${row.paper_number}`,
      })),
    },
    fileName(book),
    as,
  );
};
