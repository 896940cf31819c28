import { isoInstant } from '@motcua/rules/calendar';
import type { Selectable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { signedIn } from '../rights.ts';
import type { LedgerTable } from '../tables.ts';

type Row = Pick<Selectable<LedgerTable>, 'id' | 'objected_at' | 'objection' | 'answer' | 'upheld'>;

/** The applicant objects in one tap; he need not say why. A second tap finds the first one (INT-06). */
export const objectTo: Act<'objectTo'> = async (context, { entryId, text }) => {
  const caller = signedIn(context);
  const entry = await context.db
    .selectFrom('refusal_ledger as l')
    .innerJoin('dossier as d', 'd.id', 'l.dossier_id')
    .select('l.id')
    .where('l.id', '=', entryId)
    .where('d.owner_account', '=', caller.accountId)
    .executeTakeFirst();
  if (entry === undefined || caller.kind === 'OFFICER')
    throw new Refusal('NOT_FOUND', 'Chỉ người nộp hồ sơ được phản đối, trong hồ sơ của mình.');
  await context.db
    .updateTable('refusal_ledger')
    .set({ objected_at: context.now, objection: text?.trim() ?? null })
    .where('id', '=', entryId)
    .where('objected_at', 'is', null)
    .execute();
  return objectionOf(context, entryId);
};

/** What stands in the ledger about an objection now. */
export async function objectionOf({ db, reference }: Context, entryId: string) {
  const row: Row = await db
    .selectFrom('refusal_ledger')
    .select(['id', 'objected_at', 'objection', 'answer', 'upheld'])
    .where('id', '=', entryId)
    .executeTakeFirstOrThrow();
  if (row.objected_at === null) throw new Error(`nobody has objected to ${entryId}`);
  return {
    entryId: row.id,
    objectedAt: isoInstant(reference.current().calendar, row.objected_at),
    objection: row.objection,
    answer: row.answer,
    upheld: row.upheld,
  };
}
