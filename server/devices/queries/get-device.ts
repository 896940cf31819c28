import type { OfflineItemRow } from '@motcua/contract/devices';
import { isoInstant } from '@motcua/rules/calendar';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { heldBy } from '../blocks.ts';
import { printedNumbers } from '../item.ts';
import { mayReadDevices } from '../rights.ts';
import type { OfflineItemRow as Row } from '../tables.ts';
import { allowedOn, deviceViews, peopleOf } from '../view.ts';

const SHOWN = 200;

/** One device: what it holds, what of it was voided, what it brought; two hundred of each, newest first. */
export const getDevice: Act<'getDevice'> = async (context, { deviceId }) => {
  const { db, reference } = context;
  const { calendar } = reference.current();
  const row = await db.selectFrom('device').selectAll().where('id', '=', deviceId).executeTakeFirst();
  if (row === undefined || !mayReadDevices(context, row.unit_key))
    throw new Refusal('NOT_FOUND', 'Không có thiết bị này, hoặc bạn không được xem.');
  const [[device], held, voids, items] = await Promise.all([
    deviceViews(context, db, [row]),
    heldBy(db, [row.id]),
    db
      .selectFrom('number_void')
      .innerJoin('account', 'account.id', 'number_void.by_account')
      .select(['series', 'period', 'first', 'last', 'reason', 'comment', 'at', 'account.full_name'])
      .where('device_id', '=', row.id)
      .orderBy('at', 'desc')
      .limit(SHOWN)
      .execute(),
    db
      .selectFrom('offline_item')
      .selectAll()
      .where('device_id', '=', row.id)
      .orderBy('sequence', 'desc')
      .limit(SHOWN)
      .execute(),
  ]);
  if (device === undefined) throw new Error(`device ${row.id} has no view`);
  return {
    device,
    blocks: held
      .flatMap((one) =>
        one.blocks.map(({ first, last }) => ({
          series: one.series,
          period: one.period,
          first,
          last,
          used: [...one.used].filter((number) => first <= number && number <= last),
        })),
      )
      .toSorted((a, b) => (a.period === b.period ? b.first - a.first : a.period < b.period ? 1 : -1))
      .slice(0, SHOWN),
    voids: voids.map(({ at, full_name, ...one }) => ({
      ...one,
      by: full_name,
      at: isoInstant(calendar, at),
    })),
    items: await itemViews(context, items),
    allowed: allowedOn(context, row),
  };
};

async function itemViews({ db, reference }: Context, rows: readonly Row[]): Promise<OfflineItemRow[]> {
  if (rows.length === 0) return [];
  const { calendar } = reference.current();
  const [person, procedures] = await Promise.all([
    peopleOf(
      db,
      rows.flatMap((row) => [row.officer, row.decided_by]),
    ),
    db
      .selectFrom('procedure_version')
      .select(['code', 'content'])
      .where(
        'code',
        'in',
        rows.map((row) => row.procedure_code),
      )
      .orderBy('valid_from')
      .execute(),
  ]);
  const names = new Map(procedures.map(({ code, content }) => [code, content.name]));
  return rows.map((row) => ({
    ...row.result,
    deviceAt: isoInstant(calendar, row.device_at),
    driftMs: row.drift_ms,
    takenAt: isoInstant(calendar, row.taken_at),
    officer: person(row.officer) ?? { accountId: row.officer, fullName: '' },
    procedureCode: row.procedure_code,
    procedureName: names.get(row.procedure_code) ?? row.procedure_code,
    applicantName: row.content.applicant.fullName,
    number: printedNumbers(row.content)[0]?.number ?? null,
    decidedBy: person(row.decided_by),
    decidedAt: row.decided_at === null ? null : isoInstant(calendar, row.decided_at),
    comment: row.comment,
  }));
}
