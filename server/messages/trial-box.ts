import { MESSAGE_CHANNELS, type MessageChannel } from '@motcua/contract/deadlines';
import type { Db } from '../platform/database.ts';
import type { OutgoingText, Provider, Providers } from './provider.ts';
import { simulator } from './simulator.ts';

/** A trial on real data: a message counts as sent once it lies in the box, and nothing else is ever said of it. */
const SILENT: Pick<Provider, 'send' | 'ask'> = {
  send: async (_text, now) => ({ ref: String(now.getTime()), askAt: null }),
  ask: async (_ref, at) => ({ state: 'SENT', at, askAt: null }),
};

/** Nothing leaves the house; every message is kept to be looked at. */
export const trialProviders = (db: Db): Providers => eachChannel(db, () => SILENT);

/** The same, and stand-ins tell what becomes of a message, for a demonstration or practice. */
export const simulatedProviders = (db: Db): Providers => eachChannel(db, simulator);

const eachChannel = (db: Db, standIn: (channel: MessageChannel) => Provider): Providers => ({
  SMS: [keeping(db, 'SMS', standIn('SMS'))],
  ZALO: [keeping(db, 'ZALO', standIn('ZALO'))],
  EMAIL: [keeping(db, 'EMAIL', standIn('EMAIL'))],
});

const keeping = (db: Db, channel: MessageChannel, standIn: Provider): Provider => ({
  inside: true,
  async send(message, now) {
    await keep(db, channel, message, now);
    return standIn.send(message, now);
  },
  ask: (ref, now) => standIn.ask(ref, now),
});

async function keep(db: Db, channel: MessageChannel, message: OutgoingText, now: Date): Promise<void> {
  const { id, to, text, subject = null } = message;
  await db
    .insertInto('trial_message')
    .values({ ref: id, channel, sent_to: masked(channel, to), subject, text, at: now })
    .onConflict((on) => on.column('ref').doNothing())
    .execute();
}

/** Enough to tell two receivers apart: •••003, l•••@example.vn. */
const masked = (channel: MessageChannel, to: string): string =>
  channel === 'EMAIL' ? to.replace(/^(.).*(?=@)/, '$1•••') : `•••${to.slice(-3)}`;

/** Where messages go by these. */
export function modeOf(providers: Providers): 'INSIDE' | 'OUTSIDE' | 'NONE' {
  const used = MESSAGE_CHANNELS.flatMap((channel) => providers[channel]);
  if (used.length === 0) return 'NONE';
  return used.every(({ inside }) => inside === true) ? 'INSIDE' : 'OUTSIDE';
}

/** What lies in the box, the newest first. */
export const trialMessages = (db: Db, before: number | undefined, limit: number) =>
  db
    .selectFrom('trial_message')
    .select(['number', 'at', 'channel', 'sent_to as to', 'subject', 'text'])
    .$if(before !== undefined, (query) => query.where('number', '<', before as number))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
