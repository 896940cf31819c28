import type { MessageChannel } from '@motcua/contract/deadlines';
import type { Provider } from './provider.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DELIVERED_AFTER = 5 * SECOND;
const READ_AFTER = 26 * MINUTE;

/** Numbers ending in these are not reached on the channel; a number ending in 0099 on neither. No mail comes to such an address. */
const UNREACHABLE: Record<MessageChannel, RegExp> = {
  SMS: /(00|0099)$/,
  ZALO: /99$/,
  EMAIL: /^khong-toi@/,
};
/** Whoever has a number ending in 7 opens a Zalo message after twenty-six minutes; a text message tells of no reading. */
const READS = /7$/;

/**
 * Stands in for the channels outside. It keeps nothing: what becomes of a message follows from the number, the channel
 * and the time that has passed, so that demonstrations and tests come out the same in every copy of the program.
 */
export const simulator = (channel: MessageChannel): Provider => ({
  async send({ to }, now) {
    if (UNREACHABLE[channel].test(to))
      return {
        failure:
          channel === 'EMAIL'
            ? 'Máy chủ thư không nhận địa chỉ này (mã 550)'
            : 'Thuê bao không liên lạc được',
      };
    // a mail server tells no more than that it has it
    if (channel === 'EMAIL') return { ref: `${now.getTime()}-mail`, askAt: null };
    const reads = channel === 'ZALO' && READS.test(to);
    return { ref: `${now.getTime()}-${reads ? 'reads' : 'silent'}`, askAt: after(now, DELIVERED_AFTER) };
  },
  async ask(ref, now) {
    const [sentAt = '', reader] = ref.split('-');
    const sent = new Date(Number(sentAt));
    const delivered = after(sent, DELIVERED_AFTER);
    const read = reader === 'reads' ? after(sent, READ_AFTER) : null;
    if (read !== null && now >= read) return { state: 'READ', at: read, askAt: null };
    if (now >= delivered) return { state: 'DELIVERED', at: delivered, askAt: read };
    return { state: 'SENT', at: sent, askAt: delivered };
  },
});

const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);
