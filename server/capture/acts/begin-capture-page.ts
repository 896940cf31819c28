import { randomUUID } from 'node:crypto';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getOpenCapture } from '../own-capture.ts';
import { announcePage } from '../take-page.ts';

/** Announces one page from the desk; its bytes follow in parts. */
export const beginCapturePage: Act<'beginCapturePage'> = async (context, { captureId, size, sha256 }) => {
  await getOpenCapture(context, captureId);
  const pageId = randomUUID();
  return inTransaction(context.db, async (tx) => {
    await announcePage(tx, {
      id: pageId,
      capture_id: captureId,
      pairing: null,
      size,
      sha256: sha256 ?? null,
      created_at: context.now,
    });
    return rememberReply(context, tx, { pageId, size, offset: 0, complete: false });
  });
};
