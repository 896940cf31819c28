import { DELIVERY_STATES, type DeliveredMessage } from '@motcua/contract/deadlines';
import { isoInstant, type Calendar } from '@motcua/rules/calendar';
import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { Db } from '../platform/database.ts';
import type { DeliveryTable } from './tables.ts';

type Delivery = Selectable<DeliveryTable>;

/** Every notice of a dossier with its receipts, newest first. */
export async function deliveriesOf(
  db: Db,
  calendar: Calendar,
  dossierId: string,
  inbox: Inbox,
): Promise<DeliveredMessage[]> {
  const rows = await db
    .selectFrom('message')
    .select((eb) => [
      'id',
      'kind',
      'text',
      'text_en',
      'created_at',
      'read_at',
      eb
        .selectFrom('delivery')
        .select(sql<Delivery[]>`coalesce(jsonb_agg(to_jsonb(delivery) order by channel), '[]')`.as('rows'))
        .whereRef('delivery.message_id', '=', 'message.id')
        .$asScalar()
        .$notNull()
        .as('deliveries'),
    ])
    .where('dossier_id', '=', dossierId)
    .where(within(inbox))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    messageId: row.id,
    kind: row.kind,
    at: isoInstant(calendar, row.created_at),
    text: row.text,
    textEn: row.text_en,
    readAt: row.read_at === null ? null : isoInstant(calendar, row.read_at),
    channels: row.deliveries.map(({ channel, state, failure, history }) => ({
      channel,
      state,
      stateText: DELIVERY_STATES[state].vi,
      stateTextEn: DELIVERY_STATES[state].en,
      failure,
      history: history.map((one) => ({ state: one.state, at: isoInstant(calendar, new Date(one.at)) })),
    })),
  }));
}

/** Of the notices of a dossier those in one account's inbox, or all but those in another's; null: all of them. */
export type Inbox = { onlyOf: string } | { notOf: string | null };

const within = (inbox: Inbox): RawBuilder<boolean> =>
  'onlyOf' in inbox
    ? sql<boolean>`account_id = ${inbox.onlyOf}`
    : sql<boolean>`(${inbox.notOf}::uuid is null or account_id is distinct from ${inbox.notOf}::uuid)`;

/** The applicant has the dossier before him: what had been sent to him is read. */
export async function markRead(db: Db, dossierId: string, inbox: Inbox, now: Date): Promise<void> {
  await db
    .updateTable('message')
    .set({ read_at: now })
    .where('dossier_id', '=', dossierId)
    .where(within(inbox))
    .where('read_at', 'is', null)
    .execute();
}
