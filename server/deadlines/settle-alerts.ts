import type { AlertKind } from '@motcua/contract/deadlines';
import { instantAt, localDate } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import type { Reference } from '../organisation/index.ts';
import type { Recurring } from '../platform/schedule.ts';
import type { Tx } from '../platform/transaction.ts';
import { raise } from './raise.ts';
import { settled } from './still-open.ts';
import type { AlertFacts } from './tables.ts';

const HOUR_MS = 3_600_000;
const onTheHour = (after: Date): Date => new Date((Math.floor(after.getTime() / HOUR_MS) + 1) * HOUR_MS);

/** Told to the owner of a step and to his head alike. */
const OF_OWNER_AND_HEAD: readonly AlertKind[] = ['DUE_SOON', 'APOLOGY_TO_SIGN', 'OVERDUE'];

/**
 * Every hour: alerts that what has happened since has made needless are done; who has got a step meanwhile is told what
 * stands about its dossier; what was done a year ago goes.
 */
export const settleAlerts: Recurring = {
  name: 'deadlines.alerts',
  first: (now) => onTheHour(now),
  next: (after) => onTheHour(after),
  catchUp: 'LATEST',
  async run({ reference }, tx, _at, now) {
    const held = reference.current();
    const startOfToday = instantAt(held.calendar, localDate(held.calendar, now), '00:00');
    await sql`update alert set done_at = ${now} where done_at is null and ${settled(startOfToday)}`.execute(
      tx,
    );
    await tellNewOwners(tx, held, now);
    await sql`delete from alert where done_at < ${now}::timestamptz - interval '1 year'`.execute(tx);
  },
};

interface Standing {
  kind: AlertKind;
  due: Date;
  facts: AlertFacts;
  dossier_id: string;
  intake_unit: string;
  authority: string;
  task_id: string;
  step: string;
  step_en: string;
  unit_key: string;
  role: string;
  account_id: string | null;
}

async function tellNewOwners(tx: Tx, held: Reference, now: Date): Promise<void> {
  const { rows } = await sql<Standing>`
    select alert.kind, alert.due, alert.facts, alert.dossier_id, dossier.intake_unit, dossier.authority,
      task.id as task_id, task.name as step, task.name_en as step_en, task.unit_key, task.role, task.account_id
    from alert
    join dossier on dossier.id = alert.dossier_id
    join task on task.dossier_id = alert.dossier_id and task.done_at is null and task.kind <> 'CONSULT'
    where alert.done_at is null and alert.level = 'HEAD' and alert.kind = any(${OF_OWNER_AND_HEAD})
      and not exists (select from alert as own where own.kind = alert.kind and own.due = alert.due
        and own.level = 'OWNER' and own.subject = task.id::text)`.execute(tx);
  for (const row of rows)
    await raise(tx, held, now, {
      kind: row.kind,
      level: 'OWNER',
      subject: row.task_id,
      due: row.due,
      dossierId: row.dossier_id,
      taskId: row.task_id,
      facts: { ...row.facts, step: row.step, stepEn: row.step_en },
      to: {
        intakeUnit: row.intake_unit,
        authority: row.authority,
        task: { unitKey: row.unit_key, role: row.role, accountId: row.account_id },
      },
    });
}
