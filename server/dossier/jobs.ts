import type { OutboxHandler } from '../platform/outbox.ts';
import { renderSlip } from '../papers/index.ts';

/** Sets a slip's PDF and keeps it under its hash; afterwards it is served as it stands, whatever becomes of the templates. */
export const keepSlip: OutboxHandler = async ({ files }, tx, { slipId }) => {
  const slip = await tx
    .selectFrom('slip')
    .select(['id', 'data'])
    .where('id', '=', String(slipId))
    .executeTakeFirstOrThrow();
  const pdf_sha256 = await files.put(await renderSlip(slip.data));
  await tx.updateTable('slip').set({ pdf_sha256 }).where('id', '=', slip.id).execute();
};
