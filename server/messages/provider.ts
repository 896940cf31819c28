import type { MessageChannel } from '@motcua/contract/deadlines';

/** A channel outside the house: a telephone company, a messaging service, a mail server. */
export interface Provider {
  /** Keeps what it is given: nothing leaves the house by it. */
  inside?: true;
  /** Under which all copies of the program share what they know of it; absent: nothing is shared (a stand-in). */
  name?: string;
  /** How many messages it takes a second, of all copies together. */
  perSecond?: number;
  /**
   * Takes a text over. The same `id` twice is one message to the receiver, where the provider's protocol knows of that, so
   * that a send repeated after a crash does no harm. Throws where the provider cannot be reached: it is tried again.
   */
  send(message: OutgoingText, now: Date): Promise<Sent>;
  /** What has become of a message taken over before. */
  ask(ref: string, now: Date): Promise<Receipt>;
  /** Ends its connections. */
  close?(): Promise<void>;
}

/** The providers of each channel in the order in which they are tried; none: the channel is not used. */
export type Providers = Readonly<Record<MessageChannel, readonly Provider[]>>;

export interface OutgoingText {
  id: string;
  to: string;
  text: string;
  /** What a mail is headed with; the other channels have no place for it. */
  subject?: string;
}

/** Taken over, with the moment at which asking is worth while (null: no more is ever told); or refused for good. */
export type Sent = { ref: string; askAt: Date | null } | { failure: string };

export interface Receipt {
  state: 'SENT' | 'DELIVERED' | 'READ' | 'FAILED';
  /** Since when it is so. */
  at: Date;
  /** When there may be more to hear; null: that was all. */
  askAt: Date | null;
}
