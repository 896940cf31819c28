import { UNIT_FACTS, type UnitChangeInput, type UnitChangeView } from '@motcua/contract/units';
import { sql, type Selectable } from 'kysely';
import { may, twoPeople } from '../administration/index.ts';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { factsOn } from './problems.ts';
import type { UnitChangeTable, UnitFacts } from './tables.ts';

export type UnitChangeRow = Selectable<UnitChangeTable> & {
  proposed_name: string;
  decided_name: string | null;
};

/** Changes with the names of who proposed and decided them: those that wait first, then the newest. */
export const unitChanges = (db: Db | Tx) =>
  db
    .selectFrom('unit_change')
    .innerJoin('account as proposer', 'proposer.id', 'unit_change.proposed_by')
    .leftJoin('account as decider', 'decider.id', 'unit_change.decided_by')
    .selectAll('unit_change')
    .select(['proposer.full_name as proposed_name', 'decider.full_name as decided_name'])
    .orderBy(sql`unit_change.decided_at is null`, 'desc')
    .orderBy('unit_change.number', 'desc');

/** @throws {Refusal} NOT_FOUND */
export async function getUnitChange(db: Db | Tx, changeId: string): Promise<UnitChangeRow> {
  const row = await unitChanges(db).where('unit_change.id', '=', changeId).executeTakeFirst();
  if (row !== undefined) return row;
  throw new Refusal('NOT_FOUND', 'Không có thay đổi này. Tải lại danh sách.');
}

/** Units are changed one change after the other. */
export const lockUnits = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('motcua units'))`.execute(tx);

/** A change as it was typed in. */
export const typedOf = ({ kind, unit_key, valid_from, content }: UnitChangeRow): UnitChangeInput => ({
  ...content,
  kind,
  validFrom: valid_from,
  ...(unit_key === null ? {} : { unit: unit_key }),
});

export function unitChangeView(context: Context, row: UnitChangeRow): UnitChangeView {
  const held = context.reference.current();
  const { kind, unit_key, valid_from, content } = row;
  const before =
    kind === 'NEW' || unit_key === null ? null : (row.before ?? factsOn(held, unit_key, valid_from));
  const after = kind === 'END' ? null : factsAfter(before, row);
  const waits = row.decided_at === null;
  return {
    id: row.id,
    number: row.number,
    kind,
    status: waits ? 'WAITING' : row.approved === true ? 'APPLIED' : 'REJECTED',
    unit: unit_key === null ? null : { key: unit_key, ...called(before ?? after ?? NOTHING) },
    parent: content.parent === undefined ? null : unitRef(held, content.parent, valid_from),
    unitKind: content.unitKind ?? null,
    code: content.code ?? null,
    validFrom: valid_from,
    before,
    after,
    reason: row.reason,
    basis: row.basis,
    ...twoPeople(held.calendar, row),
    mayDecide: waits && row.proposed_by !== context.caller?.accountId && may(context, 'decide', row.scope),
  };
}

const called = ({ name, shortName }: UnitFacts) => ({ name, shortName });

const NOTHING: UnitFacts = { name: '', shortName: '', address: '', phone: '' };

function factsAfter(before: UnitFacts | null, { content }: UnitChangeRow): UnitFacts {
  const facts = { ...(before ?? NOTHING) };
  for (const fact of UNIT_FACTS) facts[fact] = content[fact] ?? facts[fact];
  return facts;
}
