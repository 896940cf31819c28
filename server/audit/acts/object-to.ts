import { isoInstant } from '@motcua/rules/calendar';
import type { Selectable } from 'kysely';
import type { Caller, Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { signedIn } from '../rights.ts';
import type { LedgerTable } from '../tables.ts';

type Row = Pick<Selectable<LedgerTable>, 'id' | 'objected_at' | 'objection' | 'answer' | 'upheld'>;

/**
 * The applicant objects in one tap; he need not say why. A second tap finds the first one (INT-06). For who has no
 * account the counter that took his papers, or the control office, enters it, and is kept with it.
 */
export const objectTo: Act<'objectTo'> = async (context, { entryId, text, onBehalf = false }) => {
  const caller = signedIn(context);
  const entry = await context.db
    .selectFrom('refusal_ledger as l')
    .innerJoin('dossier as d', 'd.id', 'l.dossier_id')
    .select(['d.intake_unit', 'd.owner_account', 'd.agent_account', 'd.representation_id'])
    .where('l.id', '=', entryId)
    .executeTakeFirst();
  if (onBehalf) assertEnters(caller, entry?.intake_unit);
  else if (entry === undefined || !isOwn(caller, entry))
    throw new Refusal('NOT_FOUND', 'Chỉ người nộp hồ sơ được phản đối, trong hồ sơ của mình.');
  await context.db
    .updateTable('refusal_ledger')
    .set({
      objected_at: context.now,
      objection: text?.trim() ?? null,
      objected_by: onBehalf ? caller.accountId : null,
    })
    .where('id', '=', entryId)
    .where('objected_at', 'is', null)
    .execute();
  return objectionOf(context, entryId);
};

/** His own, or filed by him for whom he still represents. */
function isOwn(
  { kind, accountId, represents }: Caller,
  entry: { owner_account: string | null; agent_account: string | null; representation_id: string | null },
): boolean {
  if (kind === 'OFFICER') return false;
  return entry.agent_account === accountId
    ? represents.some(({ id }) => id === entry.representation_id)
    : entry.owner_account === accountId;
}

/** @param intakeUnit undefined where there is no such entry, which only the control office is told */
function assertEnters({ posts }: Caller, intakeUnit: string | undefined): void {
  const controls = posts.some(({ roles }) => roles.includes('CONTROL_OFFICER'));
  const receives = posts.some(
    ({ unitKey, roles }) => unitKey === intakeUnit && roles.includes('COUNTER_OFFICER'),
  );
  if (!controls && !receives)
    throw new Refusal(
      'FORBIDDEN',
      'Chỉ cán bộ tiếp nhận của nơi nhận hồ sơ, hoặc cơ quan kiểm soát thủ tục, ghi phản đối thay người nộp.',
    );
  if (intakeUnit === undefined)
    throw new Refusal('NOT_FOUND', 'Không có dòng này trong sổ từ chối. Tải lại sổ.');
}

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
