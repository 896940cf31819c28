import type { UnitChangeInput } from '@motcua/contract/units';
import { assertMay } from '../../administration/index.ts';
import { todayOf } from '../../catalogue/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { getUnitChange, typedOf } from '../changes.ts';
import { assertSensible } from '../problems.ts';
import { scopeOf } from '../scope.ts';
import { touchedBy } from '../touched.ts';

/** What a change would touch, from the state of this moment; nothing is written. */
export const previewUnitChange: Act<'previewUnitChange'> = async (context, { changeId, change }) => {
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const asked = change ?? (await waiting(context, changeId));
  assertMay(context, 'decide', scopeOf(held, asked));
  const due = asked.validFrom < today && change === undefined ? { ...asked, validFrom: today } : asked;
  assertSensible(held, due, today);
  // an end holds up on whoever serves there now
  const from = due.kind === 'END' ? today : due.validFrom;
  const touched = await touchedBy(context.db, held, { ...due, validFrom: from });
  return { validFrom: due.validFrom, touched };
};

async function waiting({ db }: Context, changeId: string | undefined): Promise<UnitChangeInput> {
  if (changeId === undefined)
    throw new Refusal('INVALID_INPUT', 'Chọn một đề xuất, hoặc ghi thay đổi muốn thử.');
  const row = await getUnitChange(db, changeId);
  if (row.decided_at === null) return typedOf(row);
  throw new Refusal('NO_PROPOSAL', 'Đề xuất này đã được quyết định. Tải lại danh sách để xem kết quả.');
}
