import { randomUUID } from 'node:crypto';
import type { AlertKind, AlertLevel } from '@motcua/contract/deadlines';
import { localDate } from '@motcua/rules/calendar';
import type { Reference } from '../organisation/index.ts';
import type { Tx } from '../platform/transaction.ts';
import { addresseeOf, type Addressee, type Places } from './addressee.ts';
import type { AlertFacts } from './tables.ts';

export interface Alert {
  kind: AlertKind;
  level: AlertLevel;
  subject: string;
  due: Date;
  dossierId?: string;
  taskId?: string;
  facts: AlertFacts;
  /** From whose places the addressee follows; or the addressee himself. */
  to: Places | Addressee;
}

/** Raises an alert once for its kind, subject, due and level; whoever comes second changes nothing. */
export async function raise(tx: Tx, held: Reference, now: Date, alert: Alert): Promise<void> {
  const { kind, level, subject, due, dossierId, taskId, facts, to } = alert;
  const address =
    'unit_key' in to ? to : await addresseeOf(tx, held, localDate(held.calendar, now), level, to);
  await tx
    .insertInto('alert')
    .values({
      id: randomUUID(),
      kind,
      level,
      subject,
      due,
      dossier_id: dossierId ?? null,
      task_id: taskId ?? null,
      ...address,
      facts: JSON.stringify(facts),
      created_at: now,
      read_at: null,
      read_by: null,
      done_at: null,
      done_by: null,
      answer: null,
    })
    .onConflict((on) => on.columns(['kind', 'subject', 'due', 'level']).doNothing())
    .execute();
}
