import { MESSAGE_CHANNELS } from '@motcua/contract/deadlines';
import type { MyMessageSettings } from '@motcua/contract/my-message-settings';
import { localDate } from '@motcua/rules/calendar';
import { afterQuiet, type QuietHours } from '@motcua/rules/notice';
import { parameter, type Reference } from '../organisation/index.ts';
import type { Services } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import { isUsed } from './providers.ts';

type Chosen = Pick<MyMessageSettings, 'channels' | 'lang' | 'quiet'>;
const NOTHING_CHOSEN: Chosen = { channels: null, lang: 'vi', quiet: null };

/** What a person has chosen; nothing, where he has not or has no account. */
export async function chosenBy(db: Db | Tx, accountId: string | null): Promise<Chosen> {
  if (accountId === null) return NOTHING_CHOSEN;
  const row = await db
    .selectFrom('message_setting')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (row === undefined) return NOTHING_CHOSEN;
  const { channels, lang, quiet_from: from, quiet_until: until } = row;
  return { channels, lang, quiet: from === null || until === null ? null : { from, until } };
}

/** With what the province offers. */
export async function settingsOf(
  services: Pick<Services, 'reference' | 'messages' | 'demo' | 'db'>,
  db: Db | Tx,
  accountId: string,
  now: Date,
): Promise<MyMessageSettings> {
  return {
    ...(await chosenBy(db, accountId)),
    usual: usualHours(services.reference.current(), now),
    offered: MESSAGE_CHANNELS.filter((channel) => isUsed(services, channel)),
  };
}

/** When a person may be told what is to be told now. */
export async function tellFrom(
  { reference }: Pick<Services, 'reference'>,
  tx: Tx,
  accountId: string | null,
  now: Date,
): Promise<Date> {
  const held = reference.current();
  const { quiet } = await chosenBy(tx, accountId);
  return afterQuiet(held.calendar, quiet ?? usualHours(held, now), now);
}

function usualHours(held: Reference, now: Date): QuietHours {
  const today = localDate(held.calendar, now);
  return {
    from: parameter(held, 'message.quietFrom', today),
    until: parameter(held, 'message.quietUntil', today),
  };
}
