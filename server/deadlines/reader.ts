import { assertReadableNoted, getDossierForAct } from '../dossier/index.ts';
import type { Inbox } from '../messages/index.ts';
import type { Context } from '../platform/context.ts';
import { callerOf } from './addressed.ts';

/**
 * Whether the caller reads the dossier as its applicant or as an officer, and which of its notices are meant: who reads it for
 * another has an inbox of his own, and leaves the applicant's unread. A stranger is told it does not exist.
 */
export async function readerOf(
  context: Context,
  dossierId: string,
): Promise<{ as: 'APPLICANT' | 'OFFICER'; inbox: Inbox }> {
  const loaded = await getDossierForAct(context.db, dossierId);
  await assertReadableNoted(context, loaded);
  const { kind, accountId } = callerOf(context);
  const { owner_account, agent_account } = loaded.dossier;
  if (kind !== 'OFFICER' && owner_account !== accountId)
    return { as: 'APPLICANT', inbox: { onlyOf: accountId } };
  const others = agent_account === owner_account ? null : agent_account;
  return { as: kind === 'OFFICER' ? 'OFFICER' : 'APPLICANT', inbox: { notOf: others } };
}
