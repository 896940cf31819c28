import type { DeliveryState, MessageChannel } from '@motcua/contract/deadlines';
import type { NoticeTexts } from '@motcua/contract/wording';
import type { Generated, JSONColumnType } from 'kysely';

/** A notice to an applicant: in the inbox of his account where he has one. */
export interface MessageTable {
  id: string;
  /** Null: a person without an account, told by telephone channels only. */
  account_id: string | null;
  dossier_id: string | null;
  kind: string;
  text: string;
  text_en: string;
  /** What goes by text message where it differs. */
  text_sms: string | null;
  created_at: Date;
  /** First known reading, on the portal or by a channel's receipt. */
  read_at: Date | null;
  /** Tried one after the other once the channels before have failed. */
  fallback: Generated<MessageChannel[]>;
}

export interface DeliveryMoment {
  state: DeliveryState;
  at: string;
}

/** One notice on one channel, with every state it has been in. */
export interface DeliveryTable {
  id: string;
  message_id: string;
  channel: MessageChannel;
  state: DeliveryState;
  history: JSONColumnType<DeliveryMoment[], string, string>;
  attempts: number;
  /** Which provider took it over; null: not yet, or a stand-in did. */
  provider: string | null;
  provider_ref: string | null;
  failure: string | null;
}

/** How a person wants to be told; nothing counts as each notice says by itself. */
export interface MessageSettingTable {
  account_id: string;
  channels: MessageChannel[] | null;
  lang: 'vi' | 'en';
  quiet_from: string | null;
  quiet_until: string | null;
  set_at: Date;
}

/** What would have left the house in a trial. */
export interface TrialMessageTable {
  number: Generated<number>;
  /** Of the message on its channel. */
  ref: string;
  channel: MessageChannel;
  /** Masked. */
  sent_to: string;
  subject: string | null;
  text: string;
  at: Date;
}

/** What all copies of the program know of a provider of messages. */
export interface MessageProviderTable {
  name: string;
  /** Times in a row it could not be reached. */
  failures: number;
  rests_until: Date | null;
  free_at: Date;
}

/** What a provider told by itself of a message; any copy of the program reads it. */
export interface ProviderReceiptTable {
  provider: string;
  ref: string;
  state: 'SENT' | 'DELIVERED' | 'FAILED';
  at: Date;
}

/** Texts of a notice from a day on, as one person proposes and another decides them. */
export interface WordingChangeTable {
  id: string;
  number: Generated<number>;
  kind: string;
  text_vi: string;
  text_en: string;
  text_sms: string | null;
  valid_from: string;
  before: JSONColumnType<NoticeTexts | null, string | null, string | null>;
  reason: string;
  proposed_by: string;
  proposed_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  approved: boolean | null;
  comment: string | null;
}

declare module '../platform/database.ts' {
  interface Schema {
    message: MessageTable;
    delivery: DeliveryTable;
    message_setting: MessageSettingTable;
    trial_message: TrialMessageTable;
    message_provider: MessageProviderTable;
    provider_receipt: ProviderReceiptTable;
    wording_change: WordingChangeTable;
  }
}
