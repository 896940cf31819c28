import { isoInstant, localDate } from '@motcua/rules/calendar';
import { STATES } from '@motcua/rules/dossier';
import type { Act } from '../../platform/dispatch.ts';
import { appointmentOf } from '../appointment.ts';
import { assertKeepsRegister, entriesOf, yearOf } from '../register.ts';

/** The books of a unit in a year, and one of them page by page. */
export const getRegister: Act<'getRegister'> = async (
  context,
  { unit, sector, year, after, limit = 100 },
) => {
  assertKeepsRegister(context, unit);
  const { calendar } = context.reference.current();
  const iso = (at: Date | null): string | null => (at === null ? null : isoInstant(calendar, at));
  const { from, to } = yearOf(context, year);
  const sectors = await context.db
    .selectFrom('dossier')
    .select((eb) => ['sector', eb.fn.countAll<number>().as('count')])
    .where('intake_unit', '=', unit)
    .where('accepted_at', '>=', from)
    .where('accepted_at', '<', to)
    .where('register_seq', 'is not', null)
    .groupBy('sector')
    .orderBy('sector')
    .execute();
  const chosen = sector ?? sectors[0]?.sector;
  const rows =
    chosen === undefined
      ? []
      : await entriesOf(
          context,
          { unit, sector: chosen, year },
          { limit, ...(after === undefined ? {} : { after }) },
        );
  return {
    sectors,
    items: rows.flatMap((row) =>
      row.accepted_at === null || row.register_seq === null
        ? []
        : [
            {
              book: row.register_book ?? 1,
              seq: row.register_seq,
              paperNumber: row.paper_number,
              dossierId: row.id,
              code: row.code ?? row.submission_code,
              procedureName: row.procedure_name,
              applicantName: row.applicant_name,
              acceptedOn: localDate(calendar, row.accepted_at),
              dueAt: iso(appointmentOf(row)),
              returnedAt: iso(row.returned_at),
              stateText: STATES[row.state].vi,
            },
          ],
    ),
  };
};
