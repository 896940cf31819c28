import type { Act } from '../../platform/dispatch.ts';
import type { KnownQueues } from '../known.ts';
import { seeTo } from '../see-to.ts';

/** The letter is tried again at once, as often as a new one. */
export const sendLetterAgain =
  (known: KnownQueues): Act<'sendLetterAgain'> =>
  (context, { letterId, reason }) =>
    seeTo(context, known, {
      letterId,
      act: 'AGAIN',
      reason,
      write: (tx) =>
        tx
          .updateTable('outbox')
          .set({ attempts: 0, next_try_at: context.now })
          .where('id', '=', letterId)
          .execute(),
    });
