import { isoInstant } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { lookOf, noteLook } from '../looked.ts';
import { countStanding, standingRows } from '../standing-rows.ts';
import { unitNow } from '../view.ts';

export const listStanding: Act<'listStanding'> = async (context, input) => {
  const look = await lookOf(context, input);
  const { tile, after, limit = 100 } = input;
  const [total, rows] = await Promise.all([
    countStanding(context, look, tile),
    standingRows(context, look, tile, {
      limit: limit + 1,
      ...(after === undefined ? {} : { after: cursorOf(after) }),
    }),
  ]);
  await noteLook(context, look, tile);
  return {
    unit: look.unit === null ? null : unitNow(context, look.unit),
    asOf: isoInstant(context.reference.current().calendar, look.at),
    month: look.month,
    total,
    items: rows.slice(0, limit).map(({ row }) => row),
    next: rows.length > limit ? (rows[limit - 1]?.cursor ?? null) : null,
  };
};

function cursorOf(text: string): { due: string; id: string } {
  const [, due, id] = /^(infinity|\d{4}-[\d:.TZ-]+)_([0-9a-f-]{36})$/.exec(text) ?? [];
  if (due === undefined || id === undefined)
    throw new Refusal('INVALID_INPUT', 'Trang tiếp theo không đúng. Mở lại danh sách từ đầu.');
  return { due, id };
}
