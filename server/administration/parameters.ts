import type { ParameterChangeView } from '@motcua/contract/administration';
import { addDays } from '@motcua/rules/calendar';
import { sql, type Selectable } from 'kysely';
import { inForce, type ParameterScalar, type Reference } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { DecidedParameter, ParameterChangeTable } from './tables.ts';
import { twoPeople } from './two-people.ts';

export type ParameterChangeRow = Selectable<ParameterChangeTable> & {
  proposed_name: string;
  decided_name: string | null;
};

/** Changes with the names of who proposed and decided them, newest first. */
export const parameterChanges = (db: Db | Tx) =>
  db
    .selectFrom('parameter_change')
    .innerJoin('account as proposer', 'proposer.id', 'parameter_change.proposed_by')
    .leftJoin('account as decider', 'decider.id', 'parameter_change.decided_by')
    .selectAll('parameter_change')
    .select(['proposer.full_name as proposed_name', 'decider.full_name as decided_name'])
    .orderBy('parameter_change.number', 'desc');

/** @throws {Refusal} NOT_FOUND */
export async function getParameterChange(db: Db | Tx, changeId: string): Promise<ParameterChangeRow> {
  const row = await parameterChanges(db).where('parameter_change.id', '=', changeId).executeTakeFirst();
  if (row !== undefined) return row;
  throw new Refusal('NOT_FOUND', 'Không có đề xuất này. Tải lại danh sách tham số.');
}

/** Parameters are decided one after the other. */
export async function getParameterChangeToDecide(tx: Tx, changeId: string): Promise<ParameterChangeRow> {
  await sql`select pg_advisory_xact_lock(hashtext('motcua parameter'))`.execute(tx);
  return getParameterChange(tx, changeId);
}

export function parameterChangeView({ reference }: Context, row: ParameterChangeRow): ParameterChangeView {
  const { calendar, parameters } = reference.current();
  return {
    id: row.id,
    number: row.number,
    status: row.decided_at === null ? 'WAITING' : row.approved === true ? 'APPLIED' : 'REJECTED',
    key: row.key,
    procedure: row.procedure_code,
    value: row.value,
    before: valueBefore(parameters, row),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    basis: row.basis,
    certain: row.certain,
    reason: row.reason,
    ...twoPeople(calendar, row),
  };
}

/** The value the change took the place of: one decided here for the same day, or what counted on the day before. */
function valueBefore(
  parameters: Reference['parameters'],
  { key, procedure_code, valid_from, before }: ParameterChangeRow,
): ParameterScalar | null {
  const sameDay = before?.find((row) => row.valid_from === valid_from);
  const dayBefore = addDays(valid_from, -1);
  const found = parameters.find(
    (row) =>
      row.key === key &&
      (row.procedure_code === null || row.procedure_code === procedure_code) &&
      inForce(row, dayBefore),
  );
  return sameDay?.value ?? found?.value ?? null;
}

/** The rows of a key that have been decided here. */
export const decidedRows = (
  tx: Tx,
  { key, procedure_code }: Pick<ParameterChangeRow, 'key' | 'procedure_code'>,
): Promise<DecidedParameter[]> =>
  tx
    .selectFrom('parameter')
    .select(['value', 'valid_from', 'valid_to', 'basis', 'certain'])
    .where('key', '=', key)
    .where('procedure_code', 'is not distinct from', procedure_code)
    .where('source', '=', 'LOCAL')
    .orderBy('valid_from')
    .execute();
