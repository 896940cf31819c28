import { randomUUID } from 'node:crypto';
import type { FieldError } from '@motcua/contract/errors';
import type { Input } from '@motcua/contract/operations';
import { isLocalDate } from '@motcua/rules/calendar';
import { isUsed, parameterProblem, PARAMETERS } from '@motcua/rules/regime';
import { formatDate } from '@motcua/rules/text';
import { getProcedureOn, todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertMay } from '../guard.ts';
import { getParameterChange, parameterChangeView } from '../parameters.ts';

/** A value from a date on. What has happened before that date keeps the value it happened under. */
export const proposeParameter: Act<'proposeParameter'> = async (context, input) => {
  const caller = assertMay(context, 'propose', null);
  const today = todayOf(context.reference.current(), context.now);
  const fields = problems(input, today);
  if (fields.length > 0)
    throw new Refusal('INVALID_INPUT', { detail: 'Sửa các mục chưa phù hợp rồi gửi lại.', fields });
  if (input.procedure !== undefined) await getProcedureOn(context.db, input.procedure, input.validFrom);
  return inTransaction(context.db, async (tx) => {
    const { id } = await tx
      .insertInto('parameter_change')
      .values({
        id: randomUUID(),
        key: input.key,
        procedure_code: input.procedure ?? null,
        value: JSON.stringify(input.value),
        valid_from: input.validFrom,
        valid_to: input.validTo ?? null,
        basis: input.basis,
        certain: input.certain,
        past_too: input.pastToo ?? false,
        reason: input.reason,
        proposed_by: caller.accountId,
        proposed_at: context.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return rememberReply(context, tx, parameterChangeView(context, await getParameterChange(tx, id)));
  });
};

function problems(
  { key, procedure, value, validFrom, validTo, pastToo = false }: Input<'proposeParameter'>,
  today: string,
): FieldError[] {
  if (!isUsed(key))
    return [
      {
        field: 'key',
        message:
          'Chương trình chưa dùng tham số này, nên chưa nhận đề xuất thay đổi. Đề xuất khi có chức năng dùng đến nó',
      },
    ];
  const fields: FieldError[] = [];
  const wrong = parameterProblem(key, value);
  if (wrong !== null) fields.push({ field: 'value', message: `Giá trị ${wrong}` });
  if (procedure !== undefined && PARAMETERS[key].scope !== 'PROCEDURE')
    fields.push({ field: 'procedure', message: 'Tham số này áp dụng chung, không đặt riêng cho thủ tục' });
  if (!isLocalDate(validFrom)) fields.push({ field: 'validFrom', message: 'Ngày này không có trong lịch' });
  else if (validFrom < today && !pastToo)
    fields.push({
      field: 'validFrom',
      message: `Ngày ${formatDate(validFrom)} đã qua; nếu vẫn cần, chọn “áp dụng cả thời gian đã qua”`,
    });
  if (validTo !== undefined && (!isLocalDate(validTo) || validTo < validFrom))
    fields.push({ field: 'validTo', message: 'Ngày hết hiệu lực phải từ ngày bắt đầu trở đi' });
  return fields;
}
