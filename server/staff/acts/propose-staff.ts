import { randomUUID } from 'node:crypto';
import type { FieldError } from '@motcua/contract/errors';
import { assertMay } from '../../administration/index.ts';
import { todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getStaffRow, staffChangeView } from '../changes.ts';
import { judge } from '../judge.ts';
import { knownOf } from '../known.ts';
import type { KeptLine } from '../tables.ts';

/** People and posts, one or a whole spreadsheet: nobody gets a right before a second person decides. */
export const proposeStaff: Act<'proposeStaff'> = async (context, { lines, reason, basis, file }) => {
  const units = [...new Set(lines.map(({ unit }) => unit))];
  const [caller] = units.map((unit) => assertMay(context, 'propose', unit));
  if (caller === undefined) throw new Error('a proposal without lines has passed the contract');
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  return inTransaction(context.db, async (tx) => {
    const known = await knownOf(tx, held, lines);
    const judged = lines.map((line, at) => ({ line, ...judge(known, line, lines.slice(0, at), today) }));
    const fields = judged.flatMap(({ faults }, at) =>
      faults.map((fault): FieldError => ({ field: `lines.${at}.${fault.column}`, message: fault.message })),
    );
    if (fields.length > 0)
      throw new Refusal('INVALID_INPUT', {
        detail: 'Sửa các dòng chưa phù hợp rồi gửi lại.',
        fields: fields.slice(0, 20),
      });
    const kept = judged
      .filter(({ verdict }) => verdict !== 'UNCHANGED')
      .map(({ line, verdict }): KeptLine => ({ ...line, verdict }));
    if (kept.length === 0)
      throw new Refusal('INVALID_INPUT', 'Không dòng nào khác với hiện tại, nên không có gì để đề xuất.');
    const id = randomUUID();
    await tx
      .insertInto('staff_change')
      .values({
        id,
        kind: 'APPOINT',
        lines: JSON.stringify(kept),
        units,
        reason,
        basis,
        file: file ?? null,
        proposed_by: caller.accountId,
        proposed_at: context.now,
      })
      .execute();
    return rememberReply(context, tx, staffChangeView(context, await getStaffRow(tx, id)));
  });
};
