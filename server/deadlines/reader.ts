import { assertReadableNoted, getDossierForAct } from '../dossier/index.ts';
import type { Context } from '../platform/context.ts';
import { callerOf } from './addressed.ts';

/** Whether the caller reads the dossier as its applicant or as an officer; a stranger is told it does not exist. */
export async function readerOf(context: Context, dossierId: string): Promise<'APPLICANT' | 'OFFICER'> {
  await assertReadableNoted(context, await getDossierForAct(context.db, dossierId));
  return callerOf(context).kind === 'OFFICER' ? 'OFFICER' : 'APPLICANT';
}
