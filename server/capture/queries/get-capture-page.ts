import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { sentBytes } from '../../platform/sent-bytes.ts';
import { pageBytes } from '../assemble.ts';
import { getOwnPage } from '../own-page.ts';

/** A page as it was sent, for its officer. */
export const getCapturePage: Act<'getCapturePage'> = async (context, { pageId }) => {
  const page = await getOwnPage(context, pageId);
  if (page.facts === null) throw new Refusal('NOT_FOUND', 'Trang này chưa gửi xong. Đợi gửi xong rồi xem.');
  const picture = page.facts.kind === 'PICTURE';
  return sentBytes({
    type: picture ? 'image/jpeg' : 'application/pdf',
    name: picture ? 'trang.jpg' : 'trang.pdf',
    bytes: await pageBytes(context.files, page),
  });
};
