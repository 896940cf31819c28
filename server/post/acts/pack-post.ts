import { randomUUID } from 'node:crypto';
import { documentNumber } from '@motcua/rules/codes';
import { regimeOn } from '@motcua/rules/regime';
import { sql } from 'kysely';
import { todayOf } from '../../catalogue/index.ts';
import { getDossierForAct, ISSUER, recordPost, returnRows, returningUnits } from '../../dossier/index.ts';
import { parameter } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { takeNumbers } from '../../platform/numbers.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { assertOpen, holdBatch } from '../batch.ts';
import { assertPosts } from '../rights.ts';
import type { PostBatch } from '../tables.ts';
import { batchView } from '../view.ts';

/**
 * Results that are here and go by post are put on a tally list, a new one or one that is open (TT 17/2017/TT-BTTTT). All of them
 * or none: one that another list has, or whose applicant has chosen otherwise, is named.
 */
export const packPost: Act<'packPost'> = async (context, { items, batchId }) => {
  const ids = [...new Set(items.map(({ dossierId }) => dossierId))].toSorted();
  const ready = await returnRows(context, {
    units: returningUnits(context, ['COUNTER_OFFICER']),
    where: sql<boolean>`d.id = any(${ids}::uuid[]) and d.result_channel = 'POST'`,
  });
  const here = new Map(ready.filter(({ paper }) => paper === 'HERE').map((row) => [row.dossierId, row]));
  const absent = ids.filter((id) => !here.has(id));
  const [first] = here.values();
  if (absent.length > 0 || first === undefined)
    throw new Refusal('WRONG_STATE', {
      detail:
        'Có kết quả không gửi bưu chính từ đây được: chưa có kết quả, giấy chưa về quầy, hoặc người nộp đã chọn cách nhận khác. Tải lại danh sách.',
      fields: absent.map((id) => ({ field: `items.${id}`, message: 'Không gửi bưu chính từ đây được' })),
    });
  return inTransaction(context.db, async (tx) => {
    const inside = { ...context, db: tx };
    const batch =
      batchId === undefined
        ? await newBatch(inside, tx, first.place.key)
        : await holdBatch(context, tx, batchId);
    assertOpen(batch);
    if ([...here.values()].some(({ place }) => place.key !== batch.unit_key))
      throw new Refusal('INVALID_INPUT', 'Một bảng kê chỉ gồm kết quả của một bộ phận một cửa.');
    for (const dossierId of ids) {
      const readyAt = new Date(here.get(dossierId)?.readyAt ?? context.now);
      const prepaid = items.some((one) => one.dossierId === dossierId && one.prepaid === true);
      await pack(inside, tx, batch, { dossierId, readyAt, prepaid });
    }
    return rememberReply(context, tx, await batchView(inside, tx, batch.id));
  });
};

/** Its number is the next of the unit and year, taken with it: none twice, none missing. */
async function newBatch(context: Context, tx: Tx, unit: string): Promise<PostBatch> {
  const created_by = assertPosts(context, unit);
  const today = todayOf(context.reference.current(), context.now);
  const { number } = await takeNumbers(tx, { number: { unit, series: 'BKBC', period: today.slice(0, 4) } });
  return tx
    .insertInto('post_batch')
    .values({
      id: randomUUID(),
      unit_key: unit,
      number: `${documentNumber(number, 'BKBC', ISSUER[regimeOn(today)])}/${today.slice(0, 4)}`,
      created_at: context.now,
      created_by,
      seal: null,
      sealed_at: null,
      sealed_by: null,
      courier: null,
      courier_signature: null,
      handed_at: null,
      handed_by: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function pack(
  context: Context,
  tx: Tx,
  batch: PostBatch,
  { dossierId, readyAt, prepaid }: { dossierId: string; readyAt: Date; prepaid: boolean },
): Promise<void> {
  const held = context.reference.current();
  const loaded = await getDossierForAct(tx, dossierId);
  const { applicant } = loaded.dossier;
  const kept = {
    batch_id: batch.id,
    state: 'PACKED',
    receiver_name: applicant.fullName,
    receiver_phone: applicant.phone,
    receiver_address: applicant.address,
    collect: prepaid ? 0 : parameter(held, 'post.postage', todayOf(held, context.now)),
    since: context.now,
  } as const;
  const again = await tx
    .updateTable('post_order')
    .set(kept)
    .where('dossier_id', '=', dossierId)
    .where('state', '=', 'ORDERED')
    .returning('id')
    .executeTakeFirst();
  const made =
    again ??
    (await tx
      .insertInto('post_order')
      .values({
        ...kept,
        id: randomUUID(),
        code: orderCode(),
        dossier_id: dossierId,
        unit_key: batch.unit_key,
        created_at: context.now,
        ready_at: readyAt,
        handed_at: null,
        tracking: null,
        failure: null,
      })
      .onConflict((on) => on.doNothing())
      .returning('id')
      .executeTakeFirst());
  if (made === undefined)
    throw new Refusal(
      'ALREADY_TAKEN',
      `Kết quả hồ sơ ${loaded.dossier.code ?? ''} đã ở một bảng kê hoặc đang ở bưu chính. Tải lại danh sách.`,
    );
  await recordPost(context, loaded, { state: 'PACKED', number: batch.number });
}

/** Says nothing of whom it is for. */
const orderCode = (): string => `MC${randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()}`;
