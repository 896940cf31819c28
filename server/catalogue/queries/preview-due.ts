import { inOffice } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { clockTerms, dueUnder, dueView, todayOf } from '../clock-terms.ts';
import { decidingUnits } from '../deciding-unit.ts';
import { receivingUnits } from '../receiving.ts';
import { getProcedureOn } from '../versions.ts';

export const previewDue: Act<'previewDue'> = async (
  { db, reference, now },
  { code, channel, unit, authority },
) => {
  const held = reference.current();
  const today = todayOf(held, now);
  const { content } = await getProcedureOn(db, code, today);
  const decides = decidingUnits(held, content, today).find(({ key }) => key === authority)?.key;
  const receiving = receivingUnits(held, content, today, decides).find((one) => one.intakeUnit.key === unit);
  if (receiving === undefined)
    throw new Refusal(
      'PROCEDURE_NOT_RECEIVED_HERE',
      'Chọn một nơi tiếp nhận khác trong danh sách của thủ tục.',
    );
  const office = inOffice(held, receiving.authority);
  const terms = clockTerms(office, { code, channels: content.channels }, channel, today);
  const due = dueUnder(office, terms, now);
  return dueView(office, terms, now, due, due.due);
};
