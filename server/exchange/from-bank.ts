import type { BankNotice, BookedAs } from '@motcua/contract/exchange';
import { asSystem } from '../dossier/index.ts';
import type { Context } from '../platform/context.ts';
import { inTransaction } from '../platform/transaction.ts';
import { keep, type Money } from './book.ts';
import { tellOrWait } from './tell.ts';

export interface Kept {
  bankReference: string;
  booked: BookedAs;
}

/** One payment from the bank is kept, by itself and before any dossier is told, so that it is never lost. */
export const keepFromBank = async (
  context: Context,
  notice: Omit<BankNotice, 'signature'>,
  toldBy: Money['toldBy'],
): Promise<Kept> => ({
  bankReference: notice.bankReference,
  booked: await inTransaction(context.db, (tx) =>
    keep(context, tx, { ...notice, paidAt: new Date(notice.paidAt), toldBy }),
  ),
});

/** Its dossier is told at once; where that fails, for whatever reason, the letter that was posted with it tells it. */
export const tellFromBank = async (context: Context, { bankReference, booked }: Kept): Promise<Kept> => ({
  bankReference,
  booked:
    booked === 'BOOKED'
      ? await inTransaction(context.db, (tx) =>
          tellOrWait(asSystem(context, tx, context.now), tx, bankReference),
        )
      : booked,
});

/** One line of a statement file: kept, and its dossier told. */
export const bookFromBank = async (
  context: Context,
  { paidAt, ...line }: Omit<BankNotice, 'signature' | 'paidAt'> & { paidAt: Date },
): Promise<BookedAs> => {
  const kept = await keepFromBank(context, { ...line, paidAt: paidAt.toISOString() }, 'STATEMENT');
  return (await tellFromBank(context, kept)).booked;
};
