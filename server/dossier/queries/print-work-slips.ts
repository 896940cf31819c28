import { slipsHtml } from '../../papers/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { sentBytes } from '../../platform/sent-bytes.ts';
import { slipToRead } from './slip-to-read.ts';

/** Slips of one kind one behind the other, each on its own sheet: one job for the printer. */
export const printWorkSlips: Act<'printWorkSlips'> = async (context, { slips }) => {
  const all = [];
  for (const slipId of new Set(slips.split(','))) all.push((await slipToRead(context, slipId)).data);
  const [first, ...more] = all;
  if (first === undefined || more.some(({ kind }) => kind !== first.kind))
    throw new Refusal('INVALID_INPUT', 'Mỗi lần chỉ in chung các phiếu cùng loại, cùng khổ giấy.');
  return sentBytes({
    type: 'text/html; charset=utf-8',
    name: 'phieu.html',
    bytes: Buffer.from(slipsHtml(first, ...more)),
  });
};
