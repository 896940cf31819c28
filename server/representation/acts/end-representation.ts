import { isOpen, kindOf } from '@motcua/rules/representation';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { decided, sideOf, step } from '../kept.ts';
import { mayEnd, standingOf } from '../view.ts';
import { assertAtCounter, inOwnName, lawToday } from '../who.ts';

/**
 * One side ends it at once (Bộ luật Dân sự 2015 Đ.140.3, 569); what rests on law or a court ends at a counter, on paper (Đ.60,
 * 62). Dossiers that were filed go on as they are.
 */
export const endRepresentation: Act<'endRepresentation'> = async (
  context,
  { representationId, reason, unit },
) => {
  const { today } = lawToday(context);
  const officer = unit === undefined ? null : assertAtCounter(context, unit);
  const own = officer === null ? await inOwnName(context) : null;
  const by = officer?.accountId ?? own?.caller.accountId ?? '';
  return step(context, representationId, (row) => {
    const reader = own === null ? 'OFFICER' : sideOf(row, own.person, by);
    if (reader === null || (reader === 'OFFICER' && kindOf(row.kind).begins === 'ACCEPTED')) return undefined;
    const standing = standingOf(row, today);
    if (!mayEnd(row, standing, reader)) {
      if (!isOpen(standing)) throw decided();
      throw new Refusal(
        'FORBIDDEN',
        row.kind === 'AGENT'
          ? 'Bạn chưa đồng ý ủy quyền này. Chọn từ chối thay cho chấm dứt.'
          : 'Việc đại diện này theo pháp luật nên không chấm dứt tại đây được. Mang bản án, quyết định đến bộ phận một cửa.',
      );
    }
    return {
      set: {
        ended_at: context.now,
        ended_by: by,
        end_reason: reason,
        ...(unit === undefined ? {} : { ended_unit: unit }),
      },
      reader,
    };
  });
};
