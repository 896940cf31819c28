import Type, { type Static } from 'typebox';
import { MESSAGE_CHANNELS } from './deadlines.ts';
import { operation } from './operation.ts';
import { Nullable, OneOf } from './shape.ts';

const Hour = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'HH:MM' });
const Hours = Type.Object({ from: Hour, until: Hour });
const Channels = Type.Array(OneOf(MESSAGE_CHANNELS), { maxItems: MESSAGE_CHANNELS.length });

const chosen = {
  /** In the order in which they are tried; none: the inbox of the portal alone. Null: as each notice says by itself. */
  channels: Nullable(Channels),
  lang: OneOf(['vi', 'en'] as const),
  /** Null: the province's; of no length: none. */
  quiet: Nullable(Hours),
};

/** How a person is told of his dossiers outside of the portal, whose inbox has every notice. */
export const MyMessageSettings = Type.Object({
  ...chosen,
  /** The province's quiet hours of today. */
  usual: Hours,
  /** Those the province sends by. */
  offered: Channels,
});
export type MyMessageSettings = Static<typeof MyMessageSettings>;

export const myMessageSettingsOperations = {
  getMyMessageSettings: operation({
    method: 'GET',
    path: '/my/message-settings',
    tag: 'session',
    caller: 'SIGNED_IN',
    summary: 'By which channels, in which language and outside of which hours I am told',
    input: Type.Object({}),
    output: MyMessageSettings,
  }),
  setMyMessageSettings: operation({
    method: 'PUT',
    path: '/my/message-settings',
    tag: 'session',
    caller: 'SIGNED_IN',
    summary: 'Choose how I am told; messages about the safety of my account go by every channel at any hour',
    input: Type.Object(chosen),
    output: MyMessageSettings,
  }),
};
