import { MESSAGE_CHANNELS, type MessageChannel } from '@motcua/contract/deadlines';
import type { Services } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { MessageSettings } from '../platform/message-settings.ts';
import { httpProvider } from './http-provider.ts';
import { mailProvider } from './mail-provider.ts';
import type { Providers } from './provider.ts';
import { smppProvider } from './smpp-provider.ts';
import { modeOf, simulatedProviders } from './trial-box.ts';

declare module '../platform/context.ts' {
  interface Services {
    /** By what notices leave the house; absent: not at all, or in a demonstration by stand-ins. */
    messages?: Providers;
  }
}

export const NONE: Providers = { SMS: [], ZALO: [], EMAIL: [] };

/** What is configured, opened; nothing is connected to before there is something to send. */
export const openProviders = (
  { smsSmpp, smsHttp, zaloHttp, mailSmtp }: MessageSettings,
  db: Db,
): Providers => ({
  SMS: [
    ...(smsSmpp === undefined ? [] : [smppProvider('sms-smpp', smsSmpp, db)]),
    ...(smsHttp === undefined ? [] : [httpProvider('sms-http', smsHttp)]),
  ],
  ZALO: zaloHttp === undefined ? [] : [httpProvider('zalo-http', zaloHttp)],
  EMAIL: mailSmtp === undefined ? [] : [mailProvider('mail-smtp', mailSmtp)],
});

export async function closeProviders(providers: Providers): Promise<void> {
  await Promise.all(MESSAGE_CHANNELS.flatMap((channel) => providers[channel].map((one) => one.close?.())));
}

type Connected = Pick<Services, 'messages' | 'demo' | 'db'>;

export const providersOf = ({ messages, demo, db }: Connected): Providers =>
  messages ?? (demo ? simulatedProviders(db) : NONE);

/** Whether anything can be sent by it. */
export const isUsed = (services: Connected, channel: MessageChannel): boolean =>
  providersOf(services)[channel].length > 0;

/** Where messages go at present. */
export const messageMode = (services: Connected) => modeOf(providersOf(services));
