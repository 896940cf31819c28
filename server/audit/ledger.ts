import { randomUUID } from 'node:crypto';
import type { DossierView } from '@motcua/contract/dossier-view';
import { isoInstant } from '@motcua/rules/calendar';
import { GUIDANCE_REASONS, REFUSAL_REASONS } from '@motcua/rules/dossier';
import type { Context } from '../platform/context.ts';
import type { Tx } from '../platform/transaction.ts';
import type { LedgerKind, LedgerReason } from './tables.ts';

const REASONS = { ...GUIDANCE_REASONS, ...REFUSAL_REASONS } satisfies Record<
  LedgerReason,
  { vi: string; en: string }
>;

export const ledgerReason = (code: LedgerReason): { vi: string; en: string } => REASONS[code];

/** Somebody was sent home, asked for more, or refused: who did it, why, with which paper. */
export interface LedgerEntry {
  dossierId: string;
  kind: LedgerKind;
  reasonCode: LedgerReason;
  /** Codes of the components that were missing or faulty. */
  components: readonly string[];
  /** The officer's own words, as the slip says them. */
  text: string;
  /** Account. */
  officer: string;
  unit: string;
  procedureCode: string;
  sector: string;
  slipId: string | null;
  at: Date;
}

/**
 * Writes the row of the refusal ledger in the act's own transaction, so that no refusal stands without it
 * (the slip may be written before or after it in the same transaction).
 *
 * @returns the id of the row
 */
export async function noteInLedger(tx: Tx, entry: LedgerEntry): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('refusal_ledger')
    .values({
      id,
      dossier_id: entry.dossierId,
      kind: entry.kind,
      reason_code: entry.reasonCode,
      components: [...entry.components],
      text: entry.text,
      officer: entry.officer,
      unit: entry.unit,
      procedure_code: entry.procedureCode,
      sector: entry.sector,
      slip_id: entry.slipId,
      at: entry.at,
    })
    .execute();
  return id;
}

/** The rows of one dossier as its page shows them, the oldest first. */
export async function ledgerOf(
  { db, reference }: Pick<Context, 'db' | 'reference'>,
  dossierId: string,
): Promise<DossierView['ledger']> {
  const rows = await db
    .selectFrom('refusal_ledger')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const { calendar } = reference.current();
  const iso = (at: Date | null): string | null => (at === null ? null : isoInstant(calendar, at));
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    at: isoInstant(calendar, row.at),
    reasonText: reasonText(row.reason_code, row.text),
    objectedAt: iso(row.objected_at),
    objection: row.objection,
    answer: row.answer,
    answeredAt: iso(row.answered_at),
    upheld: row.upheld,
  }));
}

/** The coded reason, then the officer's words. */
export const reasonText = (code: LedgerReason, text: string): string =>
  text === '' ? ledgerReason(code).vi : `${ledgerReason(code).vi}: ${text}`;
