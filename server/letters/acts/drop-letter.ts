import type { Act } from '../../platform/dispatch.ts';
import type { KnownQueues } from '../known.ts';
import { seeTo } from '../see-to.ts';

/** The letter is not tried any more; why stays written down. */
export const dropLetter =
  (known: KnownQueues): Act<'dropLetter'> =>
  (context, { letterId, reason }) =>
    seeTo(context, known, {
      letterId,
      act: 'GIVE_UP',
      reason,
      write: (tx) =>
        tx.updateTable('outbox').set({ done_at: context.now }).where('id', '=', letterId).execute(),
    });
