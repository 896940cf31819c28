import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Services } from '../../platform/context.ts';
import type { Tx } from '../../platform/transaction.ts';
import { assistedShare, codesToOnePhone } from './assisted.ts';
import { bulkClosing } from './bulk-closing.ts';
import { deadlineReset } from './deadline-reset.ts';
import { watch, type Found, type HonestyDetector } from './found.ts';
import { instantClosure } from './instant-closure.ts';
import { lastDaySupplement } from './last-day-supplement.ts';
import { pauseBeforeDue } from './pause-before-due.ts';
import { refusedThenAccepted } from './refused-then-accepted.ts';

/** Each looks for one trick (C-21); thresholds are parameters. */
export const HONESTY_DETECTORS: readonly HonestyDetector[] = [
  deadlineReset,
  instantClosure,
  pauseBeforeDue,
  lastDaySupplement,
  refusedThenAccepted,
  bulkClosing,
  assistedShare,
  codesToOnePhone,
];

/**
 * Writes what the detectors see at a moment. The same trick is one finding however often they run; while it is open, what
 * is found later in its period is added to it.
 *
 * @returns how many findings are new
 */
export async function runDetectors(
  services: Services,
  tx: Tx,
  at: Date,
  detectors: readonly HonestyDetector[] = HONESTY_DETECTORS,
): Promise<number> {
  const on = watch(tx, services.reference.current(), at);
  let written = 0;
  for (const detector of detectors)
    for (const found of await detector.find(on)) if (await keep(tx, detector.name, found, at)) written++;
  return written;
}

/** @returns whether the finding is new */
async function keep(tx: Tx, detector: HonestyDetector['name'], found: Found, at: Date): Promise<boolean> {
  const { dossiers, facts, ...rest } = found;
  const row = await tx
    .insertInto('finding')
    .values({
      id: randomUUID(),
      detector,
      ...rest,
      facts: JSON.stringify(facts),
      found_at: at,
      status: 'OPEN',
    })
    .onConflict((on) =>
      on
        .columns(['detector', 'subject', 'period'])
        .doUpdateSet((eb) => ({ facts: eb.ref('excluded.facts') }))
        .where('finding.status', '=', 'OPEN'),
    )
    .returning(['id', sql<boolean>`xmax = 0`.as('isNew')])
    .executeTakeFirst();
  if (row === undefined) return false;
  if (dossiers.length === 0) return row.isNew;
  await tx
    .insertInto('finding_dossier')
    .values([...new Set(dossiers)].map((dossier_id) => ({ finding_id: row.id, dossier_id })))
    .onConflict((on) => on.doNothing())
    .execute();
  return row.isNew;
}
