import { todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { sentBytes } from '../../platform/sent-bytes.ts';
import { toBpmn } from '../bpmn/index.ts';
import { assertMayReadDrafts } from '../guard.ts';
import { shownOf } from '../shown.ts';

/** The text it was drawn as where there is one, so that places and other programs' extensions come out again. */
export const exportProcess: Act<'exportProcess'> = async (context, { key, versionId, changeId }) => {
  if (changeId !== undefined) assertMayReadDrafts(context);
  const { db, reference, now } = context;
  const shown = await shownOf(db, { key, versionId, changeId }, todayOf(reference.current(), now));
  if (shown === undefined)
    throw new Refusal('NOT_FOUND', 'Bản đồ này chưa có phiên bản nào có hiệu lực. Chọn bản nháp để xuất.');
  return sentBytes({
    type: 'application/xml; charset=utf-8',
    name: `quy-trinh-${key}.bpmn`,
    bytes: Buffer.from(shown.bpmn ?? (await toBpmn(shown.definition))),
  });
};
