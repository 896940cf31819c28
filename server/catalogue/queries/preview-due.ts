import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { clockTerms, dueUnder, dueView, todayOf } from '../clock-terms.ts';
import { receivingUnits } from '../receiving.ts';
import { getProcedureOn } from '../versions.ts';

export const previewDue: Act<'previewDue'> = async ({ db, reference, now }, { code, channel, unit }) => {
  const held = reference.current();
  const today = todayOf(held, now);
  const { content } = await getProcedureOn(db, code, today);
  if (!receivingUnits(held, content, today).some((one) => one.intakeUnit.key === unit))
    throw new Refusal(
      'PROCEDURE_NOT_RECEIVED_HERE',
      'Chọn một nơi tiếp nhận khác trong danh sách của thủ tục.',
    );
  const terms = clockTerms(held, content, channel, today);
  const due = dueUnder(held, terms, now);
  return dueView(held, terms, now, due, due.due);
};
