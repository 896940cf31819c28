import { randomUUID } from 'node:crypto';
import type { Verdict } from '@motcua/rules/once';
import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';

/** A wish the linter refused. */
export interface RefusedWish {
  dossierId: string;
  procedureCode: string;
  unit: string;
  /** Account. */
  officer: string;
  /** What was asked for, in the officer's words. */
  text: string;
  component: string | null;
  verdict: Verdict;
  at: Date;
}

/**
 * Keeps a refused wish for the control office although the act itself is refused: give the pool, not the transaction of
 * the act. The same words of the same officer on the same dossier are kept once a day.
 */
export async function recordAttempt(db: Db, wish: RefusedWish): Promise<void> {
  await db
    .insertInto('request_attempt')
    .values({
      id: randomUUID(),
      dossier_id: wish.dossierId,
      procedure_code: wish.procedureCode,
      unit: wish.unit,
      officer: wish.officer,
      component: wish.component,
      item: wish.text.trim(),
      verdict: wish.verdict,
      at: wish.at,
      day: sql<string>`${wish.at}::timestamptz::date`,
    })
    .onConflict((on) => on.doNothing())
    .execute();
}
