import type { Context } from '../platform/context.ts';

/** Keeps that somebody read a dossier which none of his units has: control and inspection look everywhere, and are seen doing it. */
export async function noteAccess({ db, caller, now, request }: Context, dossierId: string): Promise<void> {
  if (caller === null) return;
  await db
    .insertInto('access_log')
    .values({ account_id: caller.accountId, dossier_id: dossierId, operation: request.operation, at: now })
    .execute();
}
