import type { Pdu } from 'smpp';

/** What a telephone company says of a message it took before. */
export interface SmppReceipt {
  ref: string;
  state: 'SENT' | 'DELIVERED' | 'FAILED';
}

const RECEIPT = 0x04;
/** As the text of a receipt names them (SMPP 3.4, appendix B). */
const BY_WORD: Record<string, SmppReceipt['state']> = {
  DELIVRD: 'DELIVERED',
  EXPIRED: 'FAILED',
  DELETED: 'FAILED',
  UNDELIV: 'FAILED',
  REJECTD: 'FAILED',
  ACCEPTD: 'SENT',
  ENROUTE: 'SENT',
  UNKNOWN: 'SENT',
};
/** As message_state numbers them (5.2.28). */
const BY_NUMBER: Record<number, SmppReceipt['state']> = {
  1: 'SENT',
  2: 'DELIVERED',
  3: 'FAILED',
  4: 'FAILED',
  5: 'FAILED',
  6: 'SENT',
  7: 'SENT',
  8: 'FAILED',
};

/** Of a deliver_sm; null: it is no receipt, but somebody's answer, which nobody here reads. */
export function readSmppReceipt(pdu: Pdu): SmppReceipt | null {
  if (((pdu.esm_class ?? 0) & 0x3c) !== RECEIPT) return null;
  const message = pdu.short_message?.message ?? '';
  const text = typeof message === 'string' ? message : message.toString('latin1');
  const ref = pdu.receipted_message_id ?? /\bid:(\S+)/.exec(text)?.[1];
  const state =
    pdu.message_state === undefined
      ? BY_WORD[/\bstat:(\w+)/.exec(text)?.[1]?.toUpperCase() ?? '']
      : BY_NUMBER[pdu.message_state];
  return ref === undefined || state === undefined ? null : { ref, state };
}
