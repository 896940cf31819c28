import { kindOf } from '@motcua/rules/representation';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { decided, step } from '../kept.ts';
import { sameName } from '../party.ts';
import { standingOf } from '../view.ts';
import { assertAtCounter, lawToday } from '../who.ts';

/**
 * The officer at a counter has the paper before him: it says what was declared, or it does not, and why. Who did so, where and
 * when stays with it. Nobody verifies what concerns himself: an officer's account has no number here, so his name says who he is.
 */
export const verifyRepresentation: Act<'verifyRepresentation'> = async (
  context,
  { representationId, unit, confirmed, reason },
) => {
  const { accountId, fullName } = assertAtCounter(context, unit);
  if (!confirmed && reason === undefined)
    throw new Refusal('INVALID_INPUT', {
      detail: 'Ghi rõ giấy tờ không khớp ở đâu để người khai biết cách sửa.',
      fields: [
        { field: 'reason', message: 'Ghi lý do không xác nhận', messageEn: 'Say what does not agree' },
      ],
    });
  const { today } = lawToday(context);
  return step(context, representationId, (row) => {
    if (kindOf(row.kind).begins !== 'VERIFIED') return undefined;
    if ([row.agent_name, row.principal_name].some((name) => sameName(name, fullName)))
      throw new Refusal(
        'SECOND_PERSON',
        'Người được khai trùng họ tên với bạn. Để không ai tự xác nhận việc của mình, cán bộ khác phải đối chiếu.',
      );
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
