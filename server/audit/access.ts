import { createHash } from 'node:crypto';
import type { Context } from '../platform/context.ts';

const HOUR = 3_600_000;

/** What a list was asked for: units, sectors, dates. Never a name, a number or words typed by hand. */
export type ListDetail = Readonly<Record<string, string | number | null>>;

/**
 * Keeps that somebody read a dossier which none of his units has: control and inspection look everywhere, and are seen
 * doing it. The same operation on the same dossier is kept once an hour.
 */
export const noteAccess = (context: Context, dossierId: string): Promise<void> =>
  keep(context, { dossier_id: dossierId, detail: null });

/** The same of a list that shows people's names beyond the units of who asks: one row with its filter, once an hour. */
export const noteListAccess = (context: Context, detail: ListDetail): Promise<void> =>
  keep(context, { dossier_id: null, detail: JSON.stringify(detail) });

/**
 * The same of what is held of a person: who looked, for which purpose, once an hour. The person stands in it as a hash of his
 * number, so that the log is not one more list of numbers, and he who has the number finds every look at it.
 */
export const notePersonAccess = (context: Context, idNumber: string, purpose: ListDetail): Promise<void> =>
  noteListAccess(context, {
    ...purpose,
    person: createHash('sha256').update(`person ${idNumber}`).digest('hex'),
  });

async function keep(
  { db, caller, now, request }: Context,
  what: { dossier_id: string | null; detail: string | null },
): Promise<void> {
  if (caller === null) return;
  await db
    .insertInto('access_log')
    .values({
      account_id: caller.accountId,
      operation: request.operation,
      at: now,
      hour: new Date(Math.floor(now.getTime() / HOUR) * HOUR),
      ...what,
    })
    .onConflict((on) => on.doNothing())
    .execute();
}
