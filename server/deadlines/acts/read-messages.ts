import { markRead } from '../../messages/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { readerOf } from '../reader.ts';

/** The applicant has his dossier before him, so its notices are read; an officer's look is no receipt. */
export const readMessages: Act<'readMessages'> = async (context, { dossierId }) => {
  const { as, inbox } = await readerOf(context, dossierId);
  if (as !== 'APPLICANT')
    throw new Refusal('FORBIDDEN', 'Chỉ người nộp hồ sơ mở thông báo thì mới ghi là đã đọc.');
  await markRead(context.db, dossierId, inbox, context.now);
  return {};
};
