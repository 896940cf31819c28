import type { Act } from '../../platform/dispatch.ts';
import { assertMayLook } from '../guard.ts';
import type { KnownQueues } from '../known.ts';
import { queuesOf } from '../queues.ts';

export const listQueues =
  (known: KnownQueues): Act<'listQueues'> =>
  async (context) => {
    assertMayLook(context);
    return queuesOf(context, context.db, known);
  };
