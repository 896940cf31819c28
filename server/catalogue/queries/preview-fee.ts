import type { Act } from '../../platform/dispatch.ts';
import { clockTerms, todayOf } from '../clock-terms.ts';
import { feeUnder, findFeeSchedule } from '../fee-schedules.ts';
import { getProcedureOn } from '../versions.ts';

export const previewFee: Act<'previewFee'> = async (
  { db, reference, now },
  { code, channel, facts = {}, answers = {} },
) => {
  const held = reference.current();
  const date = todayOf(held, now);
  const [{ content }, schedule] = await Promise.all([
    getProcedureOn(db, code, date),
    findFeeSchedule(db, code, date),
  ]);
  // refused where the procedure is not received that way
  clockTerms(held, { code, channels: content.channels }, channel, date);
  if (schedule === undefined) return { fee: null };
  return { fee: feeUnder(held, schedule.content, { code, channel, date, given: facts, answers }) };
};
