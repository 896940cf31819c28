import { ID_CARD_BEGINS } from '@motcua/rules/person';

/** Keys that follow each other within this time, in milliseconds, may come from a scanner. */
export const BURST_MS = 150;

/** The keys of one burst so far. */
export interface Burst {
  text: string;
  /** Time of the last key, in milliseconds. */
  at: number;
  /** It is a card: nothing of it belongs into a field any more. */
  card: boolean;
}

export const NO_BURST: Burst = { text: '', at: -Infinity, card: false };

/** Whether a key at this moment begins a new burst. */
export const isNew = (burst: Burst, at: number): boolean => at - burst.at > BURST_MS;

/** The burst with one key more; a keyboard program that corrects what it typed takes letters back. */
export function withKey(burst: Burst, key: string, at: number): Burst {
  const before = isNew(burst, at) ? NO_BURST : burst;
  const text = key === 'Backspace' ? before.text.slice(0, -1) : before.text + key;
  return { text, at, card: before.card || ID_CARD_BEGINS.test(text) };
}
