import { codeIn } from '@motcua/rules/obligation';
import { signedIn } from '../../dossier/index.ts';
import { gatewayOnStatement, refundOnStatement } from '../../fees/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertControlOffice } from '../control-office.ts';
import { bookFromBank } from '../from-bank.ts';
import { readStatementFile } from '../statement-file.ts';
import type { StatementLine } from '../tables.ts';

/**
 * The statement of bank or gateway, from its file. All lines are kept before any is booked: what nobody told of is booked with
 * the bank's time (T+1), money that went out finishes its refund. Reading a file again goes on where it stopped.
 */
export const readStatement: Act<'readStatement'> = async (context, { source, csv }) => {
  assertControlOffice(context);
  const { calendar } = context.reference.current();
  const lines = readStatementFile(csv, calendar).map((line) => ({
    ...line,
    source,
    read_at: context.now,
    read_by: signedIn(context).accountId,
  }));
  await keepLines(context, lines);
  const done = { lines: lines.length, booked: 0, unclaimed: 0, refunds: 0 };
  for (const line of lines) {
    const became = await bookLine(context, line);
    if (became !== undefined) done[became] += 1;
  }
  return done;
};

async function keepLines({ db }: Context, lines: readonly StatementLine[]): Promise<void> {
  await inTransaction(db, async (tx) => {
    for (const line of lines) {
      await tx
        .insertInto('statement_line')
        .values(line)
        .onConflict((on) => on.columns(['source', 'reference']).doNothing())
        .execute();
      const { amount } = await tx
        .selectFrom('statement_line')
        .select('amount')
        .where('source', '=', line.source)
        .where('reference', '=', line.reference)
        .executeTakeFirstOrThrow();
      if (amount !== line.amount)
        throw new Refusal(
          'INVALID_INPUT',
          `Số tham chiếu ${line.reference} đã có trong sao kê trước với số tiền khác. Hỏi lại ngân hàng; chưa đọc dòng nào.`,
        );
    }
  });
}

/** What a line became; undefined: it was known. */
async function bookLine(
  context: Context,
  { source, reference, amount, text, at }: StatementLine,
): Promise<'booked' | 'unclaimed' | 'refunds' | undefined> {
  const { now, db } = context;
  if (source === 'GATEWAY')
    return (await inTransaction(db, (tx) =>
      gatewayOnStatement(context, tx, { reference, amount, text, at, now }),
    ))
      ? 'booked'
      : undefined;
  if (amount < 0) {
    const code = codeIn(text);
    if (code === undefined) return undefined;
    return (await inTransaction(db, (tx) =>
      refundOnStatement(tx, { code, amount: -amount, reference, at, now }),
    ))
      ? 'refunds'
      : undefined;
  }
  const booked = await bookFromBank(context, { bankReference: reference, code: text, amount, paidAt: at });
  if (booked === 'UNCLAIMED') return 'unclaimed';
  return booked === 'BOOKED' ? 'booked' : undefined;
}
