import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { Context } from '../../platform/context.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import { leaveOutside } from '../leave-outside.ts';
import { getTaskForAct } from '../load.ts';
import { unitNow } from '../notices.ts';
import { assertOutside } from '../outside-step.ts';

export interface ExternalReply {
  taskId: string;
  outcome: 'DONE' | 'REJECTED';
  text: string;
  /** Number of the paper, or reference of the system. */
  number?: string;
  at: Date;
}

/** A system outside has done its part, or refuses it: by its message, or by an officer from its paper. */
export async function recordExternalReply(
  context: Context,
  { taskId, outcome, text, number, at }: ExternalReply,
): Promise<DossierReceipt> {
  const loaded = await getTaskForAct(context.db, taskId);
  const { task } = loaded;
  assertMay(context, 'recordExternalReply', loaded, task);
  assertOutside(task);
  assertAllowed(loaded, 'recordExternalReply');
  return leaveOutside(context, loaded, {
    act: 'recordExternalReply',
    event: 'SYSTEM_REPLIED',
    data: {
      agency: unitNow(context, task.unit_key),
      cause: outcome,
      ...(number === undefined ? {} : { number }),
    },
    answer: outcome,
    note: text,
    at,
  });
}
