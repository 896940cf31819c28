import { isoInstant } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { ledgerReason } from '../ledger.ts';
import { periodOf } from '../period.ts';
import { narrowed, overseenUnits, today } from '../rights.ts';

/** The refusal ledger of the units the caller oversees, the newest first; the applicant is not named. */
export const listLedger: Act<'listLedger'> = async (context, input) => {
  const held = context.reference.current();
  const { calendar } = held;
  const units = narrowed(overseenUnits(context, 'ledger'), input.unit);
  const { start, end } = periodOf(calendar, input);
  const limit = input.limit ?? 100;
  const matching = context.db
    .selectFrom('refusal_ledger as l')
    .where('l.at', '>=', start)
    .where('l.at', '<', end)
    .$if(units !== null, (query) => query.where((eb) => eb('l.unit', '=', eb.fn.any(eb.val(units ?? [])))))
    .$if(input.procedure !== undefined, (query) =>
      query.where('l.procedure_code', '=', input.procedure ?? ''),
    )
    .$if(input.officer !== undefined, (query) => query.where('l.officer', '=', input.officer ?? ''))
    .$if(input.kind !== undefined, (query) => query.where('l.kind', '=', input.kind ?? 'GUIDANCE'))
    .$if(input.objected !== undefined, (query) =>
      query.where('l.objected_at', input.objected === true ? 'is not' : 'is', null),
    );
  const after = input.after === undefined ? null : cursorOf(input.after);
  const [rows, { total }] = await Promise.all([
    matching
      .innerJoin('dossier as d', 'd.id', 'l.dossier_id')
      .innerJoin('account as a', 'a.id', 'l.officer')
      .leftJoin('account as objector', 'objector.id', 'l.objected_by')
      .selectAll('l')
      .select([
        'd.procedure_name',
        'a.full_name',
        'objector.full_name as objector_name',
        componentNames,
        sql<string>`coalesce(d.code, d.submission_code)`.as('code'),
      ])
      .$if(after !== null, (query) =>
        query.where(
          sql<boolean>`(l.at, l.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)`,
        ),
      )
      .orderBy('l.at', 'desc')
      .orderBy('l.id', 'desc')
      .limit(limit + 1)
      .execute(),
    matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const iso = (at: Date | null): string | null => (at === null ? null : isoInstant(calendar, at));
  return {
    total,
    next: rows.length > limit && last !== undefined ? `${last.at.toISOString()}_${last.id}` : null,
    items: page.map((row) => ({
      id: row.id,
      dossierId: row.dossier_id,
      code: row.code,
      kind: row.kind,
      at: isoInstant(calendar, row.at),
      reasonCode: row.reason_code,
      reasonText: ledgerReason(row.reason_code).vi,
      reasonTextEn: ledgerReason(row.reason_code).en,
      components: row.components,
      componentNames: row.components.map((code) => row.component_names[code] ?? code),
      text: row.text,
      officer: { accountId: row.officer, fullName: row.full_name },
      unit: unitRef(held, row.unit, today(context)),
      procedureCode: row.procedure_code,
      procedureName: row.procedure_name,
      sector: row.sector,
      slipId: row.slip_id,
      objectedAt: iso(row.objected_at),
      objection: row.objection,
      objectedBy:
        row.objected_by === null ? null : { accountId: row.objected_by, fullName: row.objector_name ?? '' },
      answer: row.answer,
      answeredAt: iso(row.answered_at),
      upheld: row.upheld,
    })),
  };
};

/** Of the version the dossier goes by: a code is named as it was named to the applicant. */
const componentNames = sql<Record<string, string>>`(
  select coalesce(jsonb_object_agg(c ->> 'code', c ->> 'name'), '{}')
  from procedure_version pv cross join lateral jsonb_array_elements(pv.content -> 'components') c
  where pv.id = d.procedure_version_id and c ->> 'code' = any(l.components))`.as('component_names');

function cursorOf(after: string): { at: Date; id: string } {
  const [time = '', id = ''] = after.split('_');
  const at = new Date(time);
  if (Number.isNaN(at.getTime()) || !/^[0-9a-f-]{36}$/.test(id))
    throw new Refusal('INVALID_INPUT', 'Trang tiếp theo không đúng. Xem lại từ trang đầu.');
  return { at, id };
}
