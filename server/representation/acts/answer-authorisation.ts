import { isTooYoung } from '@motcua/rules/representation';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { decided, sideOf, step } from '../kept.ts';
import { assertSound } from '../party.ts';
import { standingOf } from '../view.ts';
import { boundInOwnName, inOwnName, lawToday } from '../who.ts';

/** The one who was named takes it on, or does not: without his word nobody is anybody's agent (Bộ luật Dân sự 2015 Đ.562). */
export const answerAuthorisation: Act<'answerAuthorisation'> = async (
  context,
  { representationId, accepts, reason },
) => {
  const { caller, person } = await (accepts ? boundInOwnName : inOwnName)(context);
  const { today, law } = lawToday(context);
  if (!accepts && reason === undefined)
    throw new Refusal('INVALID_INPUT', {
      detail: 'Ghi lý do từ chối để người ủy quyền biết.',
      fields: [{ field: 'reason', message: 'Ghi lý do từ chối', messageEn: 'Say why you decline' }],
    });
  return step(context, representationId, (row) => {
    if (row.kind !== 'AGENT' || sideOf(row, person, caller.accountId) !== 'AGENT') return undefined;
    if (standingOf(row, today) !== 'WAITING_ACCEPTANCE') throw decided();
    if (accepts) assertSound(isTooYoung('AGENT', person.birth_date, law, today) ? ['AGENT_MINOR'] : []);
    return {
      set: {
        agent_account: caller.accountId,
        answered: accepts,
        answered_at: context.now,
        answered_by: caller.accountId,
        ...(reason === undefined ? {} : { answer_reason: reason }),
      },
      reader: 'AGENT',
    };
  });
};
