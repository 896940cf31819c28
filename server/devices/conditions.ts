import { randomUUID } from 'node:crypto';
import type { ConditionView } from '@motcua/contract/conditions';
import type { OfflineItem } from '@motcua/contract/devices';
import { isoInstant, localDate } from '@motcua/rules/calendar';
import { allConditions, conditionsOf, type Condition } from '@motcua/rules/offline';
import type { Selectable } from 'kysely';
import { raise } from '../deadlines/index.ts';
import { getDossierForAct } from '../dossier/index.ts';
import type { Context } from '../platform/context.ts';
import type { Schema } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import { receivesAt } from './rights.ts';
import { COUNTER } from './tell.ts';
import type { DeviceRow } from './tables.ts';

export type ConditionRow = Selectable<Schema['offline_condition']>;

/** On which conditions an acceptance stands by the rules of its own day, whatever its device knew of them. */
export async function conditionsFor(
  { reference }: Context,
  tx: Tx,
  { acceptance, applicant, procedureCode }: OfflineItem,
  at: Date,
): Promise<Condition[]> {
  if (acceptance === undefined) return [];
  const date = localDate(reference.current().calendar, at);
  const version = await tx
    .selectFrom('procedure_version')
    .select('content')
    .where('code', '=', procedureCode)
    .where('valid_from', '<=', date)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
  return allConditions(
    acceptance.conditional ?? [],
    conditionsOf(version?.content.lookUps ?? [], applicant.kind),
  );
}

/** Keeps them with the dossier, and gives the counter each to be answered. */
export async function keepConditions(
  context: Context,
  tx: Tx,
  device: DeviceRow,
  { dossierId, code }: { dossierId: string; code: string },
  { at, conditions }: { at: Date; conditions: readonly Condition[] },
): Promise<void> {
  const held = context.reference.current();
  for (const { kind, text } of conditions) {
    const id = randomUUID();
    await tx
      .insertInto('offline_condition')
      .values({
        id,
        dossier_id: dossierId,
        unit_key: device.unit_key,
        kind,
        text,
        made_at: at,
        confirmed: null,
        comment: null,
        answered_by: null,
        answered_at: null,
      })
      .execute();
    await raise(tx, held, context.now, {
      kind: 'OFFLINE_CONDITION',
      level: 'OWNER',
      subject: id,
      due: context.now,
      dossierId,
      facts: { code, at: isoInstant(held.calendar, at), text },
      to: { unit_key: device.unit_key, account_id: null, roles: COUNTER },
    });
  }
}

/** It does not hold: whoever has the dossier now decides what follows. */
export async function tellNotConfirmed(
  context: Context,
  tx: Tx,
  { id, dossier_id, text }: ConditionRow,
): Promise<void> {
  const { dossier, open } = await getDossierForAct(tx, dossier_id);
  const [task] = open;
  await raise(tx, context.reference.current(), context.now, {
    kind: 'CONDITION_FAILED',
    level: 'OWNER',
    subject: id,
    due: context.now,
    dossierId: dossier_id,
    facts: { code: dossier.code ?? dossier.submission_code, text },
    to: {
      intakeUnit: dossier.intake_unit,
      authority: dossier.authority,
      task: task && { unitKey: task.unit_key, role: task.role, accountId: task.account_id },
    },
  });
}

export function conditionView(
  context: Context,
  row: ConditionRow,
  person: (account: string | null) => ConditionView['by'],
): ConditionView {
  const { calendar } = context.reference.current();
  return {
    id: row.id,
    kind: row.kind,
    text: row.text,
    madeAt: isoInstant(calendar, row.made_at),
    confirmed: row.confirmed,
    comment: row.comment,
    by: person(row.answered_by),
    answeredAt: row.answered_at === null ? null : isoInstant(calendar, row.answered_at),
    mayAnswer: row.confirmed === null && receivesAt(context, row.unit_key),
  };
}
