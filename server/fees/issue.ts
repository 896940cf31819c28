import { randomUUID } from 'node:crypto';
import { localDate } from '@motcua/rules/calendar';
import { receiptNumber, receiptSeries } from '@motcua/rules/fees';
import { nfc } from '@motcua/rules/text';
import { signedIn } from '../dossier/index.ts';
import { parameter } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { takeNumbers } from '../platform/numbers.ts';
import type { Tx } from '../platform/transaction.ts';
import type { OrderLine, ReceiptRow } from './tables.ts';

interface ToIssue {
  orderId: string;
  dossierId: string;
  unit: string;
  payerName: string;
  payerAddress: string;
  lines: readonly OrderLine[];
  total: number;
  method: ReceiptRow['method'];
  /** Who signs it; absent: the caller. */
  issuerName?: string;
  /** The receipt whose place it takes. */
  replaces?: string;
}

export interface Issued {
  receiptId: string;
  number: string;
  total: number;
  unit: string;
}

/**
 * A receipt at the moment of collection (NĐ 254/2026/NĐ-CP Đ.24.1): its number is the next of the unit, form, symbol and year,
 * taken in the transaction of the payment, so that none is given twice and none is missing.
 */
export async function issueReceipt(context: Context, tx: Tx, wanted: ToIssue): Promise<Issued> {
  const held = context.reference.current();
  const day = localDate(held.calendar, context.now);
  const year = receiptSeries(day);
  const form = parameter(held, 'receipt.form', day);
  const symbol = `${parameter(held, 'receipt.symbol', day)}-${year.slice(2)}E`;
  const { unit, total } = wanted;
  const { sequence } = await takeNumbers(tx, {
    sequence: { unit, series: `BIEN-LAI ${form} ${symbol}`, period: year },
  });
  const number = receiptNumber(sequence);
  const receiptId = randomUUID();
  const { accountId, fullName } = signedIn(context);
  await tx
    .insertInto('receipt')
    .values({
      id: receiptId,
      order_id: wanted.orderId,
      dossier_id: wanted.dossierId,
      unit_key: unit,
      form,
      symbol,
      year: Number(year),
      number: sequence,
      replaces: wanted.replaces ?? null,
      payer_name: nfc(wanted.payerName.trim()),
      payer_address: nfc(wanted.payerAddress.trim()),
      lines: JSON.stringify(wanted.lines),
      total,
      method: wanted.method,
      issued_at: context.now,
      issued_on: day,
      issued_by: accountId,
      issuer_name: wanted.issuerName ?? fullName,
      pdf_sha256: null,
      cancelled_at: null,
      cancelled_on: null,
      cancelled_by: null,
      cancel_reason: null,
    })
    .execute();
  return { receiptId, number, total, unit };
}
