import { kindOf } from '@motcua/rules/representation';
import { getPerson } from '../../identity/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { decided, step } from '../kept.ts';
import { standingOf } from '../view.ts';
import { assertAtCounter, lawToday } from '../who.ts';

/**
 * The officer at a counter has the paper before him: it says what was declared, or it does not, and why. Who did so, where and
 * when stays with it. Nobody verifies what concerns himself.
 */
export const verifyRepresentation: Act<'verifyRepresentation'> = async (
  context,
  { representationId, unit, confirmed, reason },
) => {
  const { accountId, personId } = assertAtCounter(context, unit);
  if (!confirmed && reason === undefined)
    throw new Refusal('INVALID_INPUT', {
      detail: 'Ghi rõ giấy tờ không khớp ở đâu để người khai biết cách sửa.',
      fields: [
        { field: 'reason', message: 'Ghi lý do không xác nhận', messageEn: 'Say what does not agree' },
      ],
    });
  const own = personId === null ? null : await getPerson(context.db, personId);
  const { today } = lawToday(context);
  return step(context, representationId, (row) => {
    if (kindOf(row.kind).begins !== 'VERIFIED') return undefined;
    if (own !== null && [row.agent_number, row.principal_number].includes(own.id_number))
      throw new Refusal('SECOND_PERSON', 'Việc này liên quan đến chính bạn, nên cán bộ khác phải đối chiếu.');
    if (standingOf(row, today) !== 'WAITING_VERIFICATION') throw decided();
    return {
      set: {
        answered: confirmed,
        answered_at: context.now,
        answered_by: accountId,
        answered_unit: unit,
        ...(reason === undefined ? {} : { answer_reason: reason }),
      },
      reader: 'OFFICER',
    };
  });
};
