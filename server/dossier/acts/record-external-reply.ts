import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { Context } from '../../platform/context.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import { verificationLetter } from '../extend-limit.ts';
import { leaveOutside } from '../leave-outside.ts';
import { getTaskForAct } from '../load.ts';
import { unitNow } from '../notices.ts';
import { assertOutside } from '../outside-step.ts';
import { write } from '../write.ts';

export interface ExternalReply {
  taskId: string;
  /** VERIFYING: it has to look into the matter first; the step goes on waiting. */
  outcome: 'DONE' | 'REJECTED' | 'VERIFYING';
  text: string;
  /** Number of the paper, or reference of the system. */
  number?: string;
  at: Date;
}

/** A system outside has done its part, refuses it, or has to verify first: by its message, or by an officer from its paper. */
export async function recordExternalReply(
  context: Context,
  { taskId, outcome, text, number, at }: ExternalReply,
): Promise<DossierReceipt> {
  const loaded = await getTaskForAct(context.db, taskId);
  const { task } = loaded;
  assertMay(context, 'recordExternalReply', loaded, task);
  assertOutside(task);
  assertAllowed(loaded, 'recordExternalReply');
  const data = {
    agency: unitNow(context, task.unit_key),
    cause: outcome,
    ...(number === undefined ? {} : { number }),
  };
  if (outcome === 'VERIFYING')
    return write(context, context.db, loaded.dossier, {
      act: 'recordExternalReply',
      state: loaded.dossier.state,
      events: [{ kind: 'SYSTEM_REPLIED', unit: task.unit_key, data: { ...data, note: text } }],
      outgoing: [verificationLetter(loaded.dossier.id, at, text)],
    });
  return leaveOutside(context, loaded, {
    act: 'recordExternalReply',
    event: 'SYSTEM_REPLIED',
    data,
    answer: outcome,
    note: text,
    at,
  });
}
