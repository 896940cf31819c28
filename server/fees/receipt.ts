import type { ReceiptLine, ReceiptView } from '@motcua/contract/money';
import { isoInstant } from '@motcua/rules/calendar';
import { receiptNumber } from '@motcua/rules/fees';
import type { Selectable } from 'kysely';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { OrderLine, ReceiptRow } from './tables.ts';

/** With the code of its dossier and the numbers beside it. */
export const receiptsWith = (db: Db | Tx) =>
  db
    .selectFrom('receipt')
    .innerJoin('dossier', 'dossier.id', 'receipt.dossier_id')
    .leftJoin('receipt as before', 'before.id', 'receipt.replaces')
    .leftJoin('receipt as after', 'after.replaces', 'receipt.id')
    .selectAll('receipt')
    .select([
      'dossier.code as dossier_code',
      'dossier.submission_code',
      'before.number as before_number',
      'after.number as after_number',
    ]);
export type ReceiptWith = ReceiptRow &
  Selectable<{
    dossier_code: string | null;
    submission_code: string;
    before_number: number | null;
    after_number: number | null;
  }>;

/** @throws {Refusal} NOT_FOUND */
export async function getReceipt(db: Db | Tx, id: string): Promise<ReceiptWith> {
  const row = await receiptsWith(db).where('receipt.id', '=', id).executeTakeFirst();
  if (row === undefined)
    throw new Refusal('NOT_FOUND', 'Không có biên lai này. Mở hồ sơ để xem các biên lai của hồ sơ.');
  return row;
}

export function receiptView({ reference }: Pick<Context, 'reference'>, row: ReceiptWith): ReceiptView {
  const held = reference.current();
  const instant = (at: Date): string => isoInstant(held.calendar, at);
  return {
    id: row.id,
    dossierId: row.dossier_id,
    dossierCode: row.dossier_code ?? row.submission_code,
    unit: unitRef(held, row.unit_key, row.issued_on),
    form: row.form,
    symbol: row.symbol,
    number: receiptNumber(row.number),
    payerName: row.payer_name,
    payerAddress: row.payer_address,
    lines: lineViews({ reference }, row.lines, row.issued_on),
    total: row.total,
    method: row.method,
    issuedAt: instant(row.issued_at),
    issuedBy: row.issuer_name,
    replaces: row.before_number === null ? null : receiptNumber(row.before_number),
    replacedBy: row.after_number === null ? null : receiptNumber(row.after_number),
    cancelledAt: row.cancelled_at === null ? null : instant(row.cancelled_at),
    cancelReason: row.cancel_reason,
  };
}

/** Lines with whom each is collected for, by the names of a day. */
export function lineViews(
  { reference }: Pick<Context, 'reference'>,
  lines: readonly OrderLine[],
  day: string,
): ReceiptLine[] {
  const held = reference.current();
  return lines.map((line) => lineView(line, (key) => unitRef(held, key, day)));
}

const lineView = (
  { for: gets, ...line }: OrderLine,
  ref: (key: string) => NonNullable<ReceiptLine['unit']>,
): ReceiptLine => ({
  ...line,
  beneficiary: gets.kind,
  unit: gets.kind === 'UNIT' ? ref(gets.unit) : null,
});
